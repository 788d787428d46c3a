package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.parse.Relation;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.EventType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * With whom an actor has to do where the clause does not say it: by the deeds that the sentence and those before it tell
 * in full, by whom they speak of, and by whom the whole document is about.
 */
final class Dealings {
    private static final Set<EventType> HOSTILE = EnumSet.of(
            EventType.ASSAULT,
            EventType.COERCE,
            EventType.MOBILIZE,
            EventType.THREATEN,
            EventType.ACCUSE,
            EventType.SANCTION,
            EventType.PROTEST,
            EventType.REJECT,
            EventType.RETREAT);

    /** Types whose other side goes without saying; whom one meets or helps is said. */
    private static final Set<EventType> AGAINST_SOMEONE = EnumSet.of(
            EventType.ASSAULT,
            EventType.MOBILIZE,
            EventType.THREATEN,
            EventType.SANCTION,
            EventType.REJECT,
            EventType.ACCUSE,
            EventType.AGREE);

    private static final int SENTENCES_BACK = 4;
    private static final int FAR_BACK = 12;
    private static final int NEAR = 2;
    private static final double FADING = 0.65;
    private static final double OTHER_SORT = 0.35;
    private static final double SUBJECT = 0.5;
    private static final double MENTION = 0.35;
    private static final double TOPIC = 0.5;
    private static final double WHOLE = 0.5;
    private static final double LEAST = 0.35;
    private static final double LEAD = 1.15;
    private static final Object TOLD = new Object();

    private Dealings() {}

    /** The one with whom an actor most likely has to do in a deed of this type. */
    static Optional<Who> partner(List<Who> known, EventType event, Token site, SentenceReading sentence) {
        if (!AGAINST_SOMEONE.contains(event)) {
            return Optional.empty();
        }
        Tally tally = new Tally();
        fading(sentence, (at, weight) -> countDeeds(known, event, site, at, weight, tally));
        fading(sentence, (at, weight) -> countNamed(at, weight, tally));
        Counterparts.of(sentence).of(known, isHostile(event)).forEach((who, share) -> tally.add(who, WHOLE * share));
        sentence.actors().shares().forEach((who, share) -> tally.add(who, TOPIC * share));
        return tally.best(known);
    }

    /** How much speaks for each one. */
    private record Tally(Map<String, Double> scores, Map<String, Who> found) {
        Tally() {
            this(new LinkedHashMap<>(), new HashMap<>());
        }

        void add(Who who, double worth) {
            scores.merge(who.id(), worth, Double::sum);
            found.putIfAbsent(who.id(), who);
        }

        void addAtLeast(Who who, double worth) {
            scores.merge(who.id(), worth, Math::max);
            found.putIfAbsent(who.id(), who);
        }

        /** The one for whom clearly more speaks than for any other. */
        Optional<Who> best(List<Who> known) {
            List<Map.Entry<String, Double>> ranked = scores.entrySet().stream()
                    .filter(entry -> known.stream().noneMatch(who -> who.id().equals(entry.getKey())))
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .toList();
            boolean clear = !ranked.isEmpty()
                    && ranked.getFirst().getValue() >= LEAST
                    && (ranked.size() == 1
                            || ranked.getFirst().getValue()
                                    > LEAD * ranked.get(1).getValue());
            if (!clear) {
                return Optional.empty();
            }
            double score = ranked.getFirst().getValue();
            return Optional.ofNullable(found.get(ranked.getFirst().getKey()))
                    .map(who -> who.atMost(Math.min(Who.PRONOUN, 0.45 + 0.15 * score)));
        }
    }

    /** What is done with a sentence that counts so much. */
    @FunctionalInterface
    private interface Counting {
        void of(SentenceReading sentence, double weight);
    }

    /** The sentence and those before it, each of less weight than the one behind it. */
    private static void fading(SentenceReading sentence, Counting counting) {
        double weight = 1;
        Optional<SentenceReading> at = Optional.of(sentence);
        for (int back = 0; back <= SENTENCES_BACK && at.isPresent(); back++) {
            counting.of(at.get(), weight);
            weight *= FADING;
            at = at.get().previous();
        }
    }

    /** The last deed that the sentences right before tell in full. */
    static Optional<Deed> last(SentenceReading sentence) {
        Optional<SentenceReading> at = sentence.previous();
        for (int back = 0; back < NEAR && at.isPresent(); back++) {
            List<Deed> deeds = told(at.get());
            if (!deeds.isEmpty()) {
                return Optional.of(deeds.getLast());
            }
            at = at.get().previous();
        }
        return Optional.empty();
    }

    /** The last deed of a type that the document tells in full before a sentence. */
    static Optional<Deed> lastOf(EventType event, SentenceReading sentence) {
        return lastOf(event, sentence, FAR_BACK);
    }

    /** The last deed of a type that so many sentences before tell in full. */
    static Optional<Deed> lastOf(EventType event, SentenceReading sentence, int farthest) {
        Optional<SentenceReading> at = sentence.previous();
        for (int back = 0; back < farthest && at.isPresent(); back++) {
            Optional<Deed> last = told(at.get()).reversed().stream()
                    .filter(deed -> deed.event() == event)
                    .findFirst();
            if (last.isPresent()) {
                return last;
            }
            at = at.get().previous();
        }
        return Optional.empty();
    }

    /** The other sides of those deeds of a sentence that one of the known takes part in. */
    private static void countDeeds(
            List<Who> known, EventType event, Token site, SentenceReading sentence, double weight, Tally tally) {
        for (Deed deed : told(sentence)) {
            double worth = isHostile(deed.event()) == isHostile(event) ? weight : weight * OTHER_SORT;
            boolean own = deed.site().equals(site);
            if (!own && holds(deed.actors(), known)) {
                deed.recipients().forEach(who -> tally.add(who, worth));
            } else if (!own && holds(deed.recipients(), known)) {
                deed.actors().forEach(who -> tally.add(who, worth));
            }
        }
    }

    /** Whom the sentence names, each once: subjects before others and actors before places. */
    private static void countNamed(SentenceReading sentence, double weight, Tally tally) {
        Tally here = new Tally();
        for (Token token : sentence.sentence().tokens()) {
            double worth = token.is(Relation.SUBJECT, Relation.SUBJECT_PASSIVE) ? SUBJECT : MENTION;
            sentence.cast().of(token).stream().filter(Dealings::isParty).forEach(who -> here.addAtLeast(who, worth));
            sentence.cast().stateOfPlace(token).ifPresent(who -> here.addAtLeast(who, MENTION / 2));
        }
        here.scores().forEach((id, worth) -> tally.scores().merge(id, worth * weight, Double::sum));
        here.found().forEach(tally.found()::putIfAbsent);
    }

    static boolean isParty(Who who) {
        return who.certainty() > Who.UNLISTED && (who.isState() || who.type() == ActorType.GROUP);
    }

    static boolean isHostile(EventType event) {
        return HOSTILE.contains(event);
    }

    private static boolean holds(List<Who> some, List<Who> others) {
        return some.stream().anyMatch(who -> others.stream().anyMatch(who::is));
    }

    /** The deeds that a sentence tells with both sides. */
    @SuppressWarnings("unchecked") // only lists of deeds are kept under this question
    static List<Deed> told(SentenceReading sentence) {
        List<Token> tokens = sentence.sentence().tokens();
        return tokens.isEmpty()
                ? List.of()
                : (List<Deed>) sentence.cast().remembered(TOLD, tokens.getFirst(), () -> {
                    List<Deed> deeds = new ArrayList<>();
                    for (Token token : tokens) {
                        Optional<Deed> deed =
                                VerbDeeds.isCandidate(token) ? VerbDeeds.told(token, sentence) : Optional.empty();
                        deed.ifPresent(deeds::add);
                    }
                    return List.copyOf(deeds);
                });
    }
}
