package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.actor.Gazetteer;
import io.statecraft.extraction.parse.Token;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which state a passage is about, so that "the government" can be told: where things happen and whose groups act. */
final class Scene {
    private static final Set<String> WITHIN = Set.of("in", "across", "inside", "throughout", "within", "into", "over");
    private static final double FADING = 0.85;
    private static final double CLOSING = 0.2;
    private static final double HEADING = 4;

    private final Gazetteer gazetteer;
    private final Map<String, Double> weights = new HashMap<>();

    Scene(Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
    }

    void fade() {
        weights.replaceAll((state, weight) -> weight * FADING);
    }

    /** A heading names the state that what stands below it is about. */
    void open(String state) {
        weights.replaceAll((other, weight) -> weight * CLOSING);
        weights.merge(state, HEADING, Double::sum);
    }

    void see(Named named, Token head) {
        if (named.who().isState()) {
            boolean within = WITHIN.contains(head.preposition());
            boolean name = named.role() == FormRole.NAME;
            weights.merge(named.who().id(), within ? 2.5 : name ? 1.0 : 0.6, Double::sum);
        } else {
            gazetteer
                    .entry(named.who().id())
                    .map(entry -> entry.state())
                    .filter(state -> !state.isEmpty())
                    .ifPresent(state -> weights.merge(state, 1.0, Double::sum));
        }
    }

    /** The state of the scene, if one stands out. */
    Optional<String> state() {
        return weights.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<String, Double> entry) -> entry.getValue())
                        .thenComparing(Map.Entry::getKey))
                .filter(entry -> entry.getValue() >= 0.5)
                .map(Map.Entry::getKey);
    }
}
