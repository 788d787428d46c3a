package io.statecraft.extraction.read.modality;

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
import java.util.List;
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
    private static final Set<String> HEARERS = Set.of("us", "our", "ourselves");

    private Undertakings() {}

    /** Who is announced to do what a clause of an official statement says: another one, or its issuer by name. */
    public static Optional<Who> announced(Token verb, SentenceReading sentence) {
        Optional<Who> issuer = sentence.actors().issuer().filter(Who::isState);
        if (issuer.isEmpty() || !Clause.isHead(verb) || verb.isQuoted() || verb.is(Relation.RELATIVE_CLAUSE)) {
            return Optional.empty();
        }
        Clause clause = Clause.of(verb);
        boolean plain = clause.tense() == Tense.FUTURE && !clause.isPassive() && !clause.isNegated();
        if (!plain || !isDeed(verb, sentence)) {
            return Optional.empty();
        }
        List<Who> doers = sentence.cast().ofAll(clause.subjects());
        return doers.stream()
                .findFirst()
                .filter(who -> who.certainty() > Who.UNLISTED)
                .filter(who -> !who.is(issuer.get()) || who.certainty() >= Who.DERIVED && !isWe(clause));
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
