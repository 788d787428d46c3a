package io.statecraft.extraction.read.typing;

import io.statecraft.extraction.lookup.DataTable;
import io.statecraft.facts.EventType;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How much each feature speaks for each type of deed: a multinomial logistic model, trained on sentences of the project's
 * own and kept as a data file.
 */
final class TypeModel {
    private final Map<String, Map<EventType, Double>> weights;

    TypeModel(Map<String, Map<EventType, Double>> weights) {
        this.weights = Map.copyOf(weights);
    }

    static TypeModel load() {
        Map<String, Map<EventType, Double>> weights = new HashMap<>();
        for (DataTable.Row row : DataTable.ofResource(TypeModel.class, "type-model.tsv", "feature", "weights")
                .rows()) {
            Map<EventType, Double> ofFeature = new EnumMap<>(EventType.class);
            for (String weight : row.cell(1).split(" ")) {
                int sign = weight.indexOf('=');
                ofFeature.put(EventType.valueOf(weight.substring(0, sign)), Double.valueOf(weight.substring(sign + 1)));
            }
            weights.put(row.cell(0), ofFeature);
        }
        return new TypeModel(weights);
    }

    /** How likely each type is. */
    Map<EventType, Double> probabilities(Map<String, Float> features) {
        Map<EventType, Double> scores = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            scores.put(type, 0.0);
        }
        features.forEach((feature, value) -> weights.getOrDefault(feature, Map.of())
                .forEach((type, weight) -> scores.merge(type, weight * value, Double::sum)));
        double most =
                scores.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
        double total = scores.values().stream()
                .mapToDouble(score -> Math.exp(score - most))
                .sum();
        scores.replaceAll((type, score) -> Math.exp(score - most) / total);
        return scores;
    }
}
