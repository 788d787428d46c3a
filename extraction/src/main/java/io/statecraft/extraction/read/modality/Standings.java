package io.statecraft.extraction.read.modality;

import static io.statecraft.extraction.parse.Relation.ADVERB;
import static io.statecraft.extraction.parse.Relation.ADVERBIAL_CLAUSE;
import static io.statecraft.extraction.parse.Relation.COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.CONJUNCT;
import static io.statecraft.extraction.parse.Relation.INFINITIVE;
import static io.statecraft.extraction.parse.Relation.MARKER;
import static io.statecraft.extraction.parse.Relation.OBJECT;
import static io.statecraft.extraction.parse.Relation.OPEN_COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.PREPOSITIONAL_CLAUSE;
import static io.statecraft.extraction.parse.Relation.RELATIVE_CLAUSE;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Lexicon;
import io.statecraft.extraction.lexicon.Modality;
import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.lexicon.SpeechKind;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Tense;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.SentenceCast;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Factuality;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the standing of the clauses of one sentence: negation, modals, what governs them, and who says so. */
public final class Standings {
    private static final Set<String> CONDITIONAL =
            Set.of("if", "unless", "whether", "until", "lest", "provided", "once", "should", "were", "till");

    /** Goals that are as good as decided: the deed behind them counts as planned. */
    private static final Set<String> PLANNING =
            Set.of("plan", "prepare", "decide", "intend", "expect", "schedule", "move");

    /** What is tried is done, if without success: "attempted to assassinate". */
    private static final Set<String> TRYING = Set.of("try", "attempt", "endeavour", "endeavor");

    private static final Set<String> MEETING =
            Set.of("travel", "fly", "meet", "gather", "convene", "visit", "arrive", "come", "go", "return");

    private static final Set<String> ORDERS =
            Set.of("order", "direct", "instruct", "authorize", "authorise", "command", "task");

    /** "took steps to coordinate": measures that are taken are deeds. */
    private static final Set<String> MEASURES = Set.of("step", "measure", "action", "move");

    private final Lexicon lexicon;
    private final SentenceCast cast;
    private final Attribution attribution;
    private final Map<Token, Standing> known = new HashMap<>();

    public Standings(Lexicon lexicon, SentenceCast cast) {
        this.lexicon = lexicon;
        this.cast = cast;
        this.attribution = new Attribution(lexicon, cast);
    }

    /** The standing of the clause of a verb, or of the clause that a noun stands in. */
    public Standing of(Token token) {
        Standing standing = known.get(token);
        if (standing == null) {
            standing = compute(token);
            known.put(token, standing);
        }
        return standing;
    }

    public Attribution attribution() {
        return attribution;
    }

    private Standing compute(Token token) {
        Standing standing = own(token);
        Token at = first(token);
        boolean aside = isAside(at);
        int guard = at.sentence().tokens().size();
        while (guard-- > 0) {
            Optional<Token> above = at.head();
            if (above.isEmpty()) {
                break;
            }
            Standing governed = under(above.get(), at, standing);
            standing = aside && !isOnlySaid(at, standing, governed) ? standing : governed;
            at = first(above.get());
            if (!aside && at.is(RELATIVE_CLAUSE, ADVERBIAL_CLAUSE) && !isPurpose(at) && Clause.isHead(at)) {
                standing = introduced(at, standing);
            }
            aside = aside || isAside(at);
        }
        return attribution.around(token, standing);
    }

    /** What the words of the clause itself say. */
    private Standing own(Token token) {
        Standing standing = Standing.PLAIN;
        if (!Clause.isHead(token)) {
            boolean none = token.isNoun() && Phrase.of(token).isNegated();
            return none ? standing.with(Factuality.CERTAINLY_NOT) : standing;
        }
        Clause clause = Clause.of(token);
        Factuality value = clause.isNegated() ? Factuality.CERTAINLY_NOT : Factuality.CERTAIN;
        for (Token modal : clause.auxiliaries()) {
            value = Scope.under(marked(modal), value);
        }
        for (Token adverb : token.children(ADVERB)) {
            value = Scope.under(marked(adverb), value);
        }
        return introduced(token, standing.with(value));
    }

    /** "if", "to": what introduces the clause. */
    private Standing introduced(Token verb, Standing standing) {
        Clause clause = Clause.of(verb);
        boolean conditional = clause.marker().filter(CONDITIONAL::contains).isPresent()
                || verb.is(ADVERBIAL_CLAUSE)
                        && clause.auxiliaries().stream()
                                .anyMatch(word -> word.lower().equals("should"));
        boolean awaited = verb.is(ADVERBIAL_CLAUSE) && isAwaited(verb);
        boolean question = first(verb).is(COMPLEMENT)
                && clause.marker()
                        .filter(word -> word.equals("whether") || word.equals("if"))
                        .isPresent();
        if (question) {
            return standing.with(Factuality.UNCOMMITTED);
        }
        if (conditional || awaited) {
            return standing.asHypothetical().with(Factuality.UNCOMMITTED);
        }
        return isPurpose(verb) ? standing.asWanted() : standing;
    }

    /** "denies a part in the attack, for which others have claimed responsibility": that they have is not denied. */
    private static boolean isOnlySaid(Token below, Standing before, Standing governed) {
        return Clause.isHead(below)
                && governed.factuality() == before.factuality()
                && governed.wanted() == before.wanted();
    }

    /** A relative clause behind a comma tells something besides. */
    private static boolean isAside(Token verb) {
        return verb.is(RELATIVE_CLAUSE)
                && verb.sentence().tokens().stream()
                        .filter(word -> word.isWithin(verb) && word.tag().startsWith("W"))
                        .findFirst()
                        .filter(word -> isBehindComma(word)
                                || word.previous()
                                        .filter(Standings::isBehindComma)
                                        .isPresent())
                        .isPresent();
    }

    private static boolean isBehindComma(Token word) {
        return word.previous().filter(before -> before.text().equals(",")).isPresent();
    }

    /** "would disarm <b>as soon as</b> they withdrew": what has yet to come. */
    private static boolean isAwaited(Token verb) {
        Optional<Token> above = verb.head();
        while (above.filter(word -> !Clause.isHead(word)).isPresent()) {
            above = above.get().head();
        }
        boolean ahead = above.flatMap(word -> Clause.of(word).modal()).isPresent();
        return ahead
                && verb.children(MARKER).stream()
                        .filter(marker -> marker.lower().equals("as"))
                        .flatMap(marker -> marker.previous().stream())
                        .anyMatch(word ->
                                word.lower().equals("soon") || word.lower().equals("long"));
    }

    private static boolean isPurpose(Token verb) {
        boolean marked = verb.children().stream().anyMatch(word -> word.tag().equals("TO"));
        boolean met = verb.head().filter(Standings::isMeeting).isPresent();
        return verb.is(ADVERBIAL_CLAUSE) && marked && !met && Clause.of(verb).tense() == Tense.NONE;
    }

    /** What people travelled or met for and the text tells without a doubt, they did: "flew to Moscow to sign". */
    private static boolean isMeeting(Token verb) {
        return MEETING.contains(verb.lemma())
                && Clause.isHead(verb)
                && Clause.of(verb).tense() == Tense.PAST
                && !Clause.of(verb).isNegated();
    }

    private Factuality marked(Token word) {
        return Matcher.first(lexicon.modalities(), word, cast)
                .filter(site -> site.trigger().partOfSpeech() != PartOfSpeech.VERB)
                .map(site -> site.trigger().value().affirmed())
                .orElse(Factuality.CERTAIN);
    }

    /** What a word above says of the clause or noun below it. */
    private Standing under(Token governor, Token below, Standing standing) {
        if (isOwnOrder(governor, below)) {
            return standing.with(Scope.under(Factuality.PROBABLE, standing.factuality()));
        }
        for (Site<Cue<SpeechKind>> site : Matcher.at(lexicon.speech(), governor, cast)) {
            boolean demanded = site.trigger().value() == SpeechKind.DEMAND;
            if (Contents.covers(site, below) && !(demanded && isAsserted(governor, below))) {
                return attribution.said(site, standing);
            }
        }
        Optional<Factuality> outer = modality(governor, below);
        Standing result = outer.map(value -> standing.with(Scope.under(value, standing.factuality())))
                .orElse(standing);
        // "I want to thank them" thanks them.
        boolean courtesy = below.hasLemma("thank", "congratulate", "commend", "salute", "applaud");
        if (TRYING.contains(governor.lemma()) && Clause.isHead(governor) && !below.is(ADVERBIAL_CLAUSE)) {
            return standing.with(Scope.under(Factuality.POSSIBLE, standing.factuality()));
        }
        boolean aimed = !courtesy && !PLANNING.contains(governor.lemma()) && isAimed(governor, below);
        boolean uncommitted = outer.equals(Optional.of(Factuality.UNCOMMITTED));
        boolean concept = outer.isEmpty()
                && governor.isNoun()
                && below.is(INFINITIVE, PREPOSITIONAL_CLAUSE)
                && !(MEASURES.contains(governor.lemma())
                        && governor.head().filter(verb -> verb.hasLemma("take")).isPresent())
                && !below.preposition().equals("as");
        return aimed || uncommitted || concept ? result.asWanted() : result;
    }

    /** "The president <b>ordered</b> his army to withdraw": what one's own are told to do is as good as done. */
    private boolean isOwnOrder(Token governor, Token below) {
        boolean order = ORDERS.contains(governor.lemma())
                && Clause.isHead(governor)
                && Clause.of(governor).tense() == Tense.PAST
                && !Clause.of(governor).isNegated()
                && below.is(COMPLEMENT, OPEN_COMPLEMENT, OBJECT);
        if (!order) {
            return false;
        }
        List<Who> givers = cast.ofAll(Clause.of(governor).subjects());
        List<Who> takers =
                below.is(OBJECT) ? List.of() : cast.ofAll(Clause.of(governor).objects());
        return !givers.isEmpty()
                && takers.stream().allMatch(taker -> givers.stream().anyMatch(taker::is));
    }

    private Optional<Factuality> modality(Token governor, Token below) {
        for (Site<Cue<Modality>> site : Matcher.at(lexicon.modalities(), governor, cast)) {
            if (Contents.covers(site, below)) {
                boolean negated = Clause.isHead(governor) && Clause.of(governor).isNegated();
                Modality value = site.trigger().value();
                return Optional.of(negated ? value.negated() : value.affirmed());
            }
        }
        return Optional.empty();
    }

    /** Whether the word above makes it a goal, demand or promise. */
    private boolean isAimed(Token governor, Token below) {
        if (isAsserted(governor, below)) {
            return false;
        }
        return Matcher.at(lexicon.stances(), governor, cast).stream().anyMatch(site -> Contents.covers(site, below))
                || Matcher.at(lexicon.commitments(), governor, cast).stream()
                        .anyMatch(site -> Contents.covers(site, below));
    }

    /** "insists that its aim <b>is</b> peace": what is asserted is not demanded. */
    public static boolean isAsserted(Token governor, Token below) {
        boolean indicative = below.tag().matches("VB[DZ]")
                || below.tag().equals("VBP") && below.hasLemma("be", "have")
                || below.children(Relation.AUXILIARY, Relation.AUXILIARY_PASSIVE).stream()
                        .anyMatch(word -> word.tag().matches("VB[DZP]"));
        return governor.hasLemma("insist", "maintain") && indicative;
    }

    private static Token first(Token token) {
        List<Token> members = token.is(CONJUNCT) ? Phrase.coordination(token) : List.of(token);
        return members.getFirst();
    }

    /** Who says what a clause says, if the sentence names one. */
    public Optional<Who> source(Token token) {
        return of(token).source();
    }
}
