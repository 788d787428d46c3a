package io.statecraft.extraction.read.modality;

import static io.statecraft.extraction.parse.Relation.ADVERB;
import static io.statecraft.extraction.parse.Relation.ADVERBIAL_CLAUSE;
import static io.statecraft.extraction.parse.Relation.COMPLEMENT;
import static io.statecraft.extraction.parse.Relation.CONJUNCT;
import static io.statecraft.extraction.parse.Relation.INFINITIVE;
import static io.statecraft.extraction.parse.Relation.PREPOSITIONAL_CLAUSE;
import static io.statecraft.extraction.parse.Relation.RELATIVE_CLAUSE;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Lexicon;
import io.statecraft.extraction.lexicon.Modality;
import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.lexicon.SpeechKind;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Phrase;
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
        int guard = at.sentence().tokens().size();
        while (guard-- > 0) {
            Optional<Token> above = at.head();
            if (above.isEmpty()) {
                break;
            }
            standing = under(above.get(), at, standing);
            at = first(above.get());
            if (at.is(RELATIVE_CLAUSE, ADVERBIAL_CLAUSE) && !isPurpose(at) && Clause.isHead(at)) {
                standing = introduced(at, standing);
            }
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
        boolean question = verb.is(COMPLEMENT)
                && clause.marker()
                        .filter(word -> word.equals("whether") || word.equals("if"))
                        .isPresent();
        if (question) {
            return standing.with(Factuality.UNCOMMITTED);
        }
        if (conditional) {
            return standing.asHypothetical().with(Factuality.UNCOMMITTED);
        }
        return isPurpose(verb) ? standing.asWanted() : standing;
    }

    private static boolean isPurpose(Token verb) {
        boolean marked = verb.children().stream().anyMatch(word -> word.tag().equals("TO"));
        return verb.is(ADVERBIAL_CLAUSE) && marked && Clause.of(verb).tense() == Tense.NONE;
    }

    private Factuality marked(Token word) {
        return Matcher.first(lexicon.modalities(), word, cast)
                .filter(site -> site.trigger().partOfSpeech() != PartOfSpeech.VERB)
                .map(site -> site.trigger().value().affirmed())
                .orElse(Factuality.CERTAIN);
    }

    /** What a word above says of the clause or noun below it. */
    private Standing under(Token governor, Token below, Standing standing) {
        for (Site<Cue<SpeechKind>> site : Matcher.at(lexicon.speech(), governor, cast)) {
            if (Contents.covers(site, below)) {
                return attribution.said(site, standing);
            }
        }
        Optional<Factuality> outer = modality(governor, below);
        Standing result = outer.map(value -> standing.with(Scope.under(value, standing.factuality())))
                .orElse(standing);
        // "I want to thank them" thanks them.
        boolean courtesy = below.hasLemma("thank", "congratulate", "commend", "salute", "applaud");
        if (TRYING.contains(governor.lemma()) && Clause.isHead(governor)) {
            return standing.with(Scope.under(Factuality.POSSIBLE, standing.factuality()));
        }
        boolean aimed = !courtesy && !PLANNING.contains(governor.lemma()) && isAimed(governor, below);
        boolean uncommitted = outer.equals(Optional.of(Factuality.UNCOMMITTED));
        boolean concept = outer.isEmpty()
                && governor.isNoun()
                && below.is(INFINITIVE, PREPOSITIONAL_CLAUSE)
                && !below.preposition().equals("as");
        return aimed || uncommitted || concept ? result.asWanted() : result;
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
        return Matcher.at(lexicon.stances(), governor, cast).stream().anyMatch(site -> Contents.covers(site, below))
                || Matcher.at(lexicon.commitments(), governor, cast).stream()
                        .anyMatch(site -> Contents.covers(site, below));
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
