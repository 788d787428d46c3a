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
    private static final double FADING = 0.65;
    private static final double OTHER_SORT = 0.35;
    private static final double SUBJECT = 0.5;
    private static final double MENTION = 0.35;
    private static final double TOPIC = 0.5;
    private static final double LEAST = 0.35;
    private static final double LEAD = 1.15;
    private static final Object TOLD = new Object();

    private Dealings() {}

    /** The one with whom an actor most likely has to do in a deed of this type. */
    static Optional<Who> partner(List<Who> known, EventType event, Token site, SentenceReading sentence) {
        if (!AGAINST_SOMEONE.contains(event)) {
            return Optional.empty();
        }
        Map<String, Double> scores = new LinkedHashMap<>();
        Map<String, Who> found = new HashMap<>();
        collect(known, event, site, sentence, scores, found);
        double weight = 1;
        Optional<SentenceReading> at = Optional.of(sentence);
        for (int back = 0; back <= SENTENCES_BACK && at.isPresent(); back++) {
            spokenOf(at.get(), weight, scores, found);
            weight *= FADING;
            at = at.get().previous();
        }
        topics(sentence, scores, found);
        return best(known, scores, found);
    }

    /** The last deed of a type that the document tells in full before a sentence. */
    static Optional<Deed> lastOf(EventType event, SentenceReading sentence) {
        Optional<SentenceReading> at = sentence.previous();
        for (int back = 0; back < FAR_BACK && at.isPresent(); back++) {
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

    private static void collect(
            List<Who> known,
            EventType event,
            Token site,
            SentenceReading sentence,
            Map<String, Double> scores,
            Map<String, Who> found) {
        double weight = 1;
        Optional<SentenceReading> at = Optional.of(sentence);
        for (int back = 0; back <= SENTENCES_BACK && at.isPresent(); back++) {
            for (Deed deed : told(at.get())) {
                double worth = isHostile(deed.event()) == isHostile(event) ? weight : weight * OTHER_SORT;
                boolean own = deed.site().equals(site);
                if (!own && holds(deed.actors(), known)) {
                    deed.recipients().forEach(who -> add(who, worth, scores, found));
                } else if (!own && holds(deed.recipients(), known)) {
                    deed.actors().forEach(who -> add(who, worth, scores, found));
                }
            }
            weight *= FADING;
            at = at.get().previous();
        }
    }

    private static Optional<Who> best(List<Who> known, Map<String, Double> scores, Map<String, Who> found) {
        List<Map.Entry<String, Double>> ranked = scores.entrySet().stream()
                .filter(entry -> known.stream().noneMatch(who -> who.id().equals(entry.getKey())))
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .toList();
        boolean clear = !ranked.isEmpty()
                && ranked.getFirst().getValue() >= LEAST
                && (ranked.size() == 1
                        || ranked.getFirst().getValue() > LEAD * ranked.get(1).getValue());
        if (!clear) {
            return Optional.empty();
        }
        double score = ranked.getFirst().getValue();
        Who who = found.get(ranked.getFirst().getKey());
        return who == null ? Optional.empty() : Optional.of(who.atMost(Math.min(Who.PRONOUN, 0.45 + 0.15 * score)));
    }

    /** Whom the sentence names, subjects before others and actors before places. */
    private static void spokenOf(
            SentenceReading sentence, double weight, Map<String, Double> scores, Map<String, Who> found) {
        Map<String, Double> here = new LinkedHashMap<>();
        for (Token token : sentence.sentence().tokens()) {
            double worth = token.is(Relation.SUBJECT, Relation.SUBJECT_PASSIVE) ? SUBJECT : MENTION;
            for (Who who : sentence.cast().of(token)) {
                if (isParty(who)) {
                    here.merge(who.id(), worth, Math::max);
                    found.putIfAbsent(who.id(), who);
                }
            }
            sentence.cast().stateOfPlace(token).ifPresent(who -> {
                here.merge(who.id(), MENTION / 2, Math::max);
                found.putIfAbsent(who.id(), who);
            });
        }
        here.forEach((id, worth) -> scores.merge(id, worth * weight, Double::sum));
    }

    private static void topics(SentenceReading sentence, Map<String, Double> scores, Map<String, Who> found) {
        Map<Who, Double> shares = sentence.actors().shares();
        shares.forEach((who, share) -> add(who, TOPIC * share, scores, found));
    }

    private static void add(Who who, double worth, Map<String, Double> scores, Map<String, Who> found) {
        scores.merge(who.id(), worth, Double::sum);
        found.putIfAbsent(who.id(), who);
    }

    private static boolean isParty(Who who) {
        return who.certainty() > Who.UNLISTED && (who.isState() || who.type() == ActorType.GROUP);
    }

    private static boolean isHostile(EventType event) {
        return HOSTILE.contains(event);
    }

    private static boolean holds(List<Who> some, List<Who> others) {
        return some.stream().anyMatch(who -> others.stream().anyMatch(who::is));
    }

    /** The deeds that a sentence tells with both sides. */
    @SuppressWarnings("unchecked") // only lists of deeds are kept under this question
    private static List<Deed> told(SentenceReading sentence) {
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
