package io.statecraft.extraction.read.modality;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.lexicon.EventSense;
import io.statecraft.extraction.parse.Clause;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Tense;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.match.Matcher;
import io.statecraft.extraction.read.match.Site;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.EventType;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** "France will send us three aircraft": in an official statement the future of a deed is its promise and no forecast. */
public final class Undertakings {
    private static final Set<EventType> DEEDS = EnumSet.of(
            EventType.AID,
            EventType.COOPERATE,
            EventType.RETREAT,
            EventType.CONCEDE,
            EventType.MOBILIZE,
            EventType.SUPPORT);
    private static final Set<String> GUESSES = Set.of(
            "probably",
            "likely",
            "certainly",
            "surely",
            "undoubtedly",
            "inevitably",
            "presumably",
            "soon",
            "eventually",
            "hardly",
            "perhaps",
            "possibly",
            "almost",
            "doubtless");
    /** What is in a government's own power. */
    private static final Set<String> OWN_ACTS = Set.of(
            "provide",
            "send",
            "deliver",
            "supply",
            "donate",
            "give",
            "train",
            "deploy",
            "station",
            "host",
            "fund",
            "finance",
            "invest",
            "spend",
            "double",
            "treble",
            "triple",
            "increase",
            "raise",
            "reduce",
            "cut",
            "build",
            "buy",
            "purchase",
            "acquire",
            "order",
            "procure",
            "equip",
            "contribute",
            "allocate",
            "extend",
            "reopen",
            "close",
            "establish",
            "create",
            "set",
            "withdraw",
            "release",
            "lift",
            "join",
            "introduce",
            "reintroduce",
            "support",
            "assist",
            "evacuate",
            "return",
            "repatriate",
            "dispatch",
            "transfer",
            "grant",
            "lend");

    private static final Set<String> HEARERS = Set.of("us", "our", "ourselves");

    private Undertakings() {}

    /** Who is announced to do what a clause of an official statement says: another one, or its issuer by name. */
    public static Optional<Who> announced(Token verb, SentenceReading sentence) {
        if (!Clause.isHead(verb) || verb.isQuoted() || verb.is(Relation.RELATIVE_CLAUSE)) {
            return Optional.empty();
        }
        Optional<Who> issuer = sentence.actors().issuer().filter(Who::isState);
        Clause clause = Clause.of(verb);
        boolean plain = (clause.tense() == Tense.FUTURE || isDestined(verb) && issuer.isEmpty())
                && !clause.isPassive()
                && !clause.isNegated();
        if (!plain || !(isDeed(verb, sentence) || issuer.isEmpty() && isOwnAct(verb))) {
            return Optional.empty();
        }
        Optional<Who> doer = sentence.cast().ofAll(clause.subjects()).stream()
                .findFirst()
                .filter(who -> who.certainty() > Who.UNLISTED);
        return issuer.isPresent()
                ? doer.filter(who -> !who.is(issuer.get()) || who.certainty() >= Who.DERIVED && !isWe(clause))
                : doer.filter(who -> who.type() != ActorType.PERSON && isItsOwnWord(verb, who, sentence));
    }

    /** Nobody else foretells it, and it hangs on nothing. */
    private static boolean isItsOwnWord(Token verb, Who doer, SentenceReading sentence) {
        Standing standing = sentence.standing(verb);
        boolean foretold = standing.source().filter(who -> !who.is(doer)).isPresent() || standing.hypothetical();
        boolean below = verb.is(Relation.COMPLEMENT) && standing.source().isEmpty();
        boolean guessed = verb.children(Relation.ADVERB).stream().anyMatch(word -> GUESSES.contains(word.lower()));
        return !foretold && !below && !guessed;
    }

    /** "is <b>to send</b> a frigate", "is <b>going to extend</b> its patrols". */
    private static boolean isDestined(Token verb) {
        Optional<Token> above = verb.is(Relation.OPEN_COMPLEMENT, Relation.COMPLEMENT) ? verb.head() : Optional.empty();
        return verb.tag().equals("VB")
                && above.filter(Clause::isHead)
                        .filter(host -> host.hasLemma("be") && Clause.of(host).tense() == Tense.PRESENT
                                || host.lower().equals("going"))
                        .isPresent();
    }

    private static boolean isOwnAct(Token verb) {
        return OWN_ACTS.contains(verb.lemma());
    }

    private static boolean isWe(Clause clause) {
        return clause.subjects().stream().anyMatch(Token::isPronoun);
    }

    private static boolean isDeed(Token verb, SentenceReading sentence) {
        Optional<EventType> event = Matcher.first(sentence.lexicon().events(), verb, sentence.cast())
                .map(Site::trigger)
                .map(EventSense::event);
        boolean towardsUs = Clause.of(verb).indirectObjects().stream().anyMatch(word -> HEARERS.contains(word.lower()));
        return towardsUs || event.filter(DEEDS::contains).isPresent();
    }

    /** "The crossings will be opened again": what a government's statement announces of its own will. */
    public static boolean isArranged(Token verb, SentenceReading sentence) {
        if (!Clause.isHead(verb) || verb.isQuoted()) {
            return false;
        }
        Clause clause = Clause.of(verb);
        boolean plain = clause.tense() == Tense.FUTURE
                && clause.isPassive()
                && clause.agents().isEmpty();
        return plain && sentence.actors().issuer().filter(Who::isState).isPresent();
    }
}
