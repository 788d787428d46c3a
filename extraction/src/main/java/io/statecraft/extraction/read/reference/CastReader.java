package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.actor.Organ;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.parse.Unit;
import io.statecraft.facts.DocumentDescription;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads who is meant in the sentences of one document, from the first to the last. */
public final class CastReader {
    private static final int REMEMBERED = 60;
    private static final int HEADING_WORDS = 8;

    private final Gazetteer gazetteer;
    private final Cast cast = new Cast();
    private final NameFinder names;
    private final Descriptions descriptions;
    private final Scene scene;
    private final OwnVoice voice;
    private final List<Occurrence> occurrences = new ArrayList<>();
    private int paragraph = -1;
    private boolean quotes;
    private Optional<Who> quoting = Optional.empty();

    public CastReader(Gazetteer gazetteer, DocumentDescription description, Optional<Integer> year) {
        this.gazetteer = gazetteer;
        this.names = new NameFinder(gazetteer, year, cast);
        this.descriptions = new Descriptions(gazetteer, cast);
        this.scene = new Scene(gazetteer);
        cast.issuedBy(Issuer.of(description, gazetteer));
        description
                .title()
                .flatMap(title -> Issuer.ofTitle(title, gazetteer))
                .filter(who -> cast.issuer().filter(who::is).isPresent())
                .ifPresent(who -> cast.asStatement());
        this.voice = new OwnVoice(gazetteer, description.title());
    }

    public Cast cast() {
        return cast;
    }

    /** Hears a sentence before any is read, for names that are explained only later. */
    public void hear(Sentence sentence) {
        names.learn(sentence);
        cast.hear(sentence);
        if (sentence.index() == 0 && cast.issuer().isEmpty() && !sentence.text().endsWith(".")) {
            cast.issuedBy(Issuer.ofTitle(sentence.text(), gazetteer));
            cast.issuer().ifPresent(who -> cast.asStatement());
        }
        if (cast.issuer().isEmpty()) {
            voice.hear(sentence);
        }
    }

    /** The cast of the next sentence. */
    public SentenceCast next(Sentence sentence) {
        if (sentence.index() == 0 && cast.issuer().isEmpty()) {
            cast.issuedBy(voice.speaker());
        }
        @Nullable Named[] byToken = names.next(sentence);
        SentenceCast result = new SentenceCast(sentence, gazetteer, byToken);
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            scene.fade();
        }
        if (quotes && isQuoted(sentence.tokens())) {
            result.continuesQuotation(quoting);
        }
        for (Token token : sentence.tokens()) {
            resolve(token, result);
        }
        holders(sentence, result, byToken);
        // Who says the quoted "we" may stand behind it.
        sentence.tokens().stream()
                .filter(token -> token.isQuoted() && Pronouns.isFirstPerson(token))
                .forEach(token -> resolve(token, result));
        quoting = Quotations.speaker(sentence, result);
        quotes = sentence.tokens().stream().anyMatch(Token::isQuoted);
        headed(sentence, result).ifPresent(scene::open);
        result.playsIn(scene.state());
        result.settle();
        if (occurrences.size() > 2 * REMEMBERED) {
            occurrences.subList(0, occurrences.size() - REMEMBERED).clear();
        }
        return result;
    }

    /** "2. Latvia", "The situation in Mali": the only state that a short heading names. */
    private static Optional<String> headed(Sentence sentence, SentenceCast result) {
        boolean ended = sentence.text().endsWith(".") || sentence.text().endsWith(";");
        boolean heading = sentence.unit() == Unit.HEADING
                || sentence.unit() == Unit.BULLET && sentence.lead().isEmpty() && !ended;
        if (!heading
                || sentence.tokens().size() > HEADING_WORDS
                || !sentence.clauses().isEmpty()) {
            return Optional.empty();
        }
        List<String> states = result.names().stream()
                .map(name -> name.isPlace()
                        ? name.state()
                        : name.who().isState() ? name.who().id() : "")
                .distinct()
                .toList();
        return states.size() == 1 && !states.getFirst().isEmpty() ? Optional.of(states.getFirst()) : Optional.empty();
    }

    /** "their <b>commander</b>, General X", "the interior <b>minister</b>, Y": an officer of the state that the passage means. */
    private void holders(Sentence sentence, SentenceCast result, @Nullable Named[] byToken) {
        for (Token token : sentence.tokens()) {
            Named person = byToken[token.index()];
            Optional<Token> office = token.is(Relation.APPOSITION) ? token.head() : Optional.empty();
            boolean unknown =
                    person != null && person.isPerson() && person.who().type() == ActorType.PERSON;
            if (unknown && office.filter(noun -> isOffice(noun, result)).isPresent()) {
                result.officeOf(office.get()).ifPresent(state -> names.actsFor(sentence, person, state, byToken));
            }
        }
    }

    private boolean isOffice(Token noun, SentenceCast result) {
        String title = Titles.words(noun);
        boolean former = title.toLowerCase(Locale.ROOT).matches("(?s).*\\b(?:former|ex|late|ousted|deposed|then)\\b.*");
        return result.named(noun).isEmpty()
                && !former
                && !noun.hasLemma("leader", "head", "official", "officer", "general")
                && gazetteer
                        .organs()
                        .of(noun.lower())
                        .or(() -> gazetteer.organs().of(title))
                        .filter(Organ::office)
                        .isPresent();
    }

    /** Whether the first of these words is quoted. */
    private static boolean isQuoted(List<Token> tokens) {
        return tokens.stream()
                .filter(token -> !token.isPunctuation())
                .findFirst()
                .filter(Token::isQuoted)
                .isPresent();
    }

    private void resolve(Token token, SentenceCast result) {
        if (token.isPronoun()) {
            List<Who> whos = Pronouns.resolve(token, occurrences, speaker(token, result));
            result.refer(token, whos);
            if (!Pronouns.isFirstPerson(token)) {
                remember(token, whos);
            }
            return;
        }
        List<Who> pointed = descriptions.pointed(token, result, occurrences);
        if (!pointed.isEmpty()) {
            result.refer(token, pointed);
            remember(token, pointed);
            return;
        }
        if (!token.isNoun() && result.named(token).isEmpty()) {
            return;
        }
        List<Who> described = descriptions.resolve(token, result, occurrences, scene);
        if (!described.isEmpty()) {
            result.refer(token, described);
        }
        result.named(token).filter(named -> isHead(token, named)).ifPresent(named -> scene.see(named, token));
        if (result.named(token).map(named -> isHead(token, named)).orElse(true)) {
            List<Who> whos = result.of(token);
            if (whos.size() == 1 && result.isUnlisted(token)) {
                cast.note(whos.getFirst(), Titles.words(token));
            }
            remember(token, whos);
        }
    }

    private void remember(Token token, List<Who> whos) {
        if (!whos.isEmpty()) {
            boolean plural = token.isPlural() || token.lower().equals("they");
            occurrences.add(new Occurrence(token, whos, plural));
        }
    }

    /** Of a name of several words only the one on which the others hang counts. */
    private static boolean isHead(Token token, Named named) {
        return token.head().filter(head -> named.span().contains(head.span())).isEmpty();
    }

    private Optional<Who> speaker(Token token, SentenceCast result) {
        if (!token.isQuoted()) {
            return cast.issuer();
        }
        return Quotations.speaker(token.sentence(), result).or(cast::issuer);
    }
}
