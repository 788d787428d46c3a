package io.statecraft.extraction.read.assessment;

import io.statecraft.extraction.lexicon.Cue;
import io.statecraft.extraction.lexicon.Outlook;
import io.statecraft.extraction.lexicon.PartOfSpeech;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Tense;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Contents;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.facts.PositionStance;
import java.util.List;
import java.util.Set;

/** Tells forecasts from mere modifiers, hopes, purposes and feelings. */
final class Forecasts {
    private static final Set<String> FEELINGS =
            Set.of("concern", "worry", "alarm", "unease", "anxiety", "apprehension", "worried", "concerned", "alarmed");
    private static final Set<String> OPEN =
            Set.of("possible", "potential", "future", "further", "impending", "renewed");
    private static final Set<String> CONDITIONAL = Set.of("if", "unless");
    private static final Set<String> INVERTED = Set.of("should", "were", "had");

    private static final Set<String> BIDDING = Set.of("must", "should", "ought");

    private Forecasts() {}

    /** Whether the words look ahead, and the clause is one of its own rather than a mere modifier. */
    static boolean is(Site<Cue<Outlook>> site, Token content, SentenceReading sentence) {
        boolean clause = Clause.isHead(content);
        if (clause && (isUnverified(content) || isOfThings(content))) {
            return false;
        }
        boolean pronoun = !clause && (content.isPronoun() || content.tag().startsWith("W"));
        if (pronoun || isHope(content, sentence)) {
            return false;
        }
        return switch (site.trigger().partOfSpeech()) {
            case MODAL -> clause && !content.is(Relation.RELATIVE_CLAUSE) && !isPurpose(content);
            case ADVERB -> clause && Clause.of(content).tense() != Tense.PAST && !content.is(Relation.RELATIVE_CLAUSE);
            case VERB ->
                !isBidden(site)
                        && !isStance(site, sentence)
                        && !isThreatToActor(site, content, sentence)
                        && (clause || !site.trigger().words().getLast().equals("of") || isOpen(content));
            case ADJECTIVE -> site.trigger().value() != Outlook.OPEN || clause || isDeed(content, sentence);
            case NOUN ->
                !site.head().hasLemma("hope", "wish", "desire", "opportunity")
                        && (!FEELINGS.contains(site.head().lemma()) || (clause ? !isPast(content) : isOpen(content)));
            case PHRASE -> true;
        };
    }

    /** "That <b>could not be confirmed</b>": what those who write could not do. */
    private static boolean isUnverified(Token content) {
        Clause clause = Clause.of(content);
        return clause.isNegated()
                && clause.isPassive()
                && content.hasLemma("confirm", "verify", "reach", "corroborate", "identify", "determine", "establish");
    }

    /** "the first <b>of which</b> will be handed over": a schedule beside what is told. */
    private static boolean isOfThings(Token content) {
        return Clause.of(content).subjects().stream()
                .flatMap(subject -> subject.children().stream())
                .anyMatch(below -> below.lower().equals("which"));
    }

    /** "must expect consequences": a threat and no forecast. */
    private static boolean isBidden(Site<Cue<Outlook>> site) {
        return Clause.isHead(site.head())
                && Clause.of(site.head()).modal().filter(BIDDING::contains).isPresent();
    }

    /** "a return to war is possible": what may come is something that is done. */
    private static boolean isDeed(Token noun, SentenceReading sentence) {
        return sentence.lexicon().isIn("coming", noun.lemma())
                || Matcher.first(sentence.lexicon().events(), noun, sentence.cast())
                        .isPresent();
    }

    /** "would", where the sentence says under which condition. */
    static boolean isUnderCondition(Token content, SentenceReading sentence) {
        // "their withdrawal would remove": if they withdraw.
        boolean supposed = Clause.isHead(content)
                && Clause.of(content).subjects().stream()
                        .anyMatch(subject ->
                                subject.isNoun() && sentence.cast().of(subject).isEmpty() && isDeed(subject, sentence));
        if (supposed) {
            return true;
        }
        List<Token> tokens = content.sentence().tokens();
        boolean inverted = INVERTED.contains(tokens.getFirst().lower());
        boolean within = tokens.stream()
                .filter(word -> INVERTED.contains(word.lower()) && Clause.isHead(word))
                .anyMatch(word ->
                        word.children(Relation.SUBJECT).stream().anyMatch(subject -> subject.index() > word.index()));
        return inverted || within || tokens.stream().anyMatch(word -> CONDITIONAL.contains(word.lower()));
    }

    /** "in the hope that it would": an aim and no forecast. */
    private static boolean isHope(Token content, SentenceReading sentence) {
        return content.head()
                .filter(above -> content.is(Relation.COMPLEMENT))
                .filter(above -> above.hasLemma("hope", "wish"))
                .filter(above -> Matcher.at(sentence.lexicon().stances(), above, sentence.cast()).stream()
                        .anyMatch(site ->
                                site.trigger().value() == PositionStance.GOAL && Contents.covers(site, content)))
                .isPresent();
    }

    private static boolean isPurpose(Token content) {
        return Clause.of(content)
                        .marker()
                        .filter(word -> word.equals("so") || word.equals("that"))
                        .isPresent()
                && content.is(Relation.ADVERBIAL_CLAUSE);
    }

    /** "hopes that": what an actor wants is a position. */
    private static boolean isStance(Site<Cue<Outlook>> site, SentenceReading sentence) {
        boolean open = Clause.isHead(site.head()) && Clause.of(site.head()).isNegated();
        if (open && site.head().hasLemma("exclude", "rule", "discount", "preclude")) {
            return false;
        }
        return site.head().hasLemma("hope", "want", "wish")
                || !Matcher.at(sentence.lexicon().stances(), site.head(), sentence.cast())
                                .isEmpty()
                        && !site.head().hasLemma("expect", "fear", "believe", "think");
    }

    /** "threatened him with sanctions": a deed and no forecast. */
    private static boolean isThreatToActor(Site<Cue<Outlook>> site, Token content, SentenceReading sentence) {
        return site.trigger().partOfSpeech() == PartOfSpeech.VERB
                && site.head().hasLemma("threaten")
                && !Clause.isHead(content)
                && !sentence.cast().of(content).isEmpty();
    }

    private static boolean isPast(Token clause) {
        return Clause.of(clause).tense() == Tense.PAST;
    }

    /** "possible border violations": of what is feared only what has not come yet is foretold. */
    private static boolean isOpen(Token noun) {
        List<Token> adjectives = noun.children(Relation.ADJECTIVE);
        return adjectives.stream().anyMatch(word -> OPEN.contains(word.lemma()));
    }
}
