package io.statecraft.extraction.read.interaction;

import io.statecraft.extraction.read.SentenceReading;
import io.statecraft.extraction.read.reference.Who;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Who has to do with whom over a whole document, by the deeds that it tells in full. */
final class Counterparts {
    private static final Object ALL = new Object();

    private final Map<String, Map<String, Double>> hostile = new HashMap<>();
    private final Map<String, Map<String, Double>> friendly = new HashMap<>();
    private final Map<String, Who> known = new LinkedHashMap<>();

    private Counterparts(List<SentenceReading> document) {
        for (SentenceReading sentence : document) {
            for (Deed deed : Dealings.told(sentence)) {
                Map<String, Map<String, Double>> sort = Dealings.isHostile(deed.event()) ? hostile : friendly;
                for (Who actor : deed.actors()) {
                    deed.recipients().stream()
                            .filter(recipient -> Dealings.isParty(actor) && Dealings.isParty(recipient))
                            .forEach(recipient -> add(sort, actor, recipient));
                }
            }
        }
    }

    private void add(Map<String, Map<String, Double>> sort, Who one, Who other) {
        known.putIfAbsent(one.id(), one);
        known.putIfAbsent(other.id(), other);
        sort.computeIfAbsent(one.id(), id -> new LinkedHashMap<>()).merge(other.id(), 1.0, Double::sum);
        sort.computeIfAbsent(other.id(), id -> new LinkedHashMap<>()).merge(one.id(), 1.0, Double::sum);
    }

    /** Those of the document that a sentence belongs to. */
    static Counterparts of(SentenceReading sentence) {
        SentenceReading first = sentence.document().getFirst();
        return (Counterparts) first.cast()
                .remembered(ALL, first.sentence().tokens().getFirst(), () -> new Counterparts(sentence.document()));
    }

    /** The share of an actor's deeds of this sort in which each other takes part. */
    Map<Who, Double> of(List<Who> actors, boolean ofEnemies) {
        Map<Who, Double> shares = new LinkedHashMap<>();
        for (Who actor : actors) {
            Map<String, Double> others = (ofEnemies ? hostile : friendly).getOrDefault(actor.id(), Map.of());
            double all =
                    others.values().stream().mapToDouble(Double::doubleValue).sum();
            others.forEach((id, count) -> shares.merge(known.get(id), count / all, Double::sum));
        }
        return shares;
    }
}
