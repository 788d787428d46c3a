package io.statecraft.extraction.read.typing;

import io.statecraft.facts.EventType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import opennlp.tools.ml.maxent.quasinewton.QNModel;
import opennlp.tools.ml.maxent.quasinewton.QNTrainer;
import opennlp.tools.ml.model.Context;
import opennlp.tools.ml.model.Event;
import opennlp.tools.ml.model.OnePassRealValueDataIndexer;
import opennlp.tools.util.ObjectStreamUtils;
import opennlp.tools.util.TrainingParameters;

/** Fits the model of types to features: maximum entropy with quadratic smoothing, the same for the same data. */
final class TypeModelTraining {
    private static final double L2 = 0.5;
    private static final int RARE = 2;

    private TypeModelTraining() {}

    /**
     * What the model sees of a sentence, and what it should say.
     *
     * @param features the features with their values
     * @param type the type of the deed
     */
    record Example(Map<String, Float> features, EventType type) {}

    static Map<String, Map<EventType, Double>> weights(List<Example> examples) {
        List<Event> events = new ArrayList<>();
        for (Example example : examples) {
            String[] names = example.features().keySet().toArray(String[]::new);
            float[] values = new float[names.length];
            for (int i = 0; i < names.length; i++) {
                values[i] = example.features().getOrDefault(names[i], 0f);
            }
            events.add(new Event(example.type().code(), names, values));
        }
        TrainingParameters parameters = new TrainingParameters();
        parameters.put(TrainingParameters.CUTOFF_PARAM, RARE);
        parameters.put(TrainingParameters.ITERATIONS_PARAM, 200);
        parameters.put("sort", false);
        parameters.put(QNTrainer.L1COST_PARAM, 0.0);
        parameters.put(QNTrainer.L2COST_PARAM, L2);
        try {
            OnePassRealValueDataIndexer indexer = new OnePassRealValueDataIndexer();
            indexer.init(parameters, new TreeMap<>());
            indexer.index(ObjectStreamUtils.createObjectStream(events));
            QNTrainer trainer = new QNTrainer(parameters);
            return weights(trainer.trainModel(200, indexer));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    @SuppressWarnings("unchecked") // so the library declares its structures
    private static Map<String, Map<EventType, Double>> weights(QNModel model) {
        Object[] structures = model.getDataStructures();
        Map<String, Context> features = (Map<String, Context>) structures[1];
        String[] types = (String[]) structures[2];
        Map<String, Map<EventType, Double>> weights = new TreeMap<>();
        features.forEach((feature, context) -> {
            Map<EventType, Double> ofFeature = new EnumMap<>(EventType.class);
            for (int i = 0; i < context.getOutcomes().length; i++) {
                double weight = Math.round(context.getParameters()[i] * 100) / 100.0;
                if (Math.abs(weight) >= 0.05) {
                    ofFeature.put(EventType.of(types[context.getOutcomes()[i]]), weight);
                }
            }
            if (!ofFeature.isEmpty()) {
                weights.put(feature, ofFeature);
            }
        });
        return weights;
    }

    static String written(Map<String, Map<EventType, Double>> weights) {
        StringBuilder text = new StringBuilder("feature\tweights\n");
        weights.forEach((feature, ofFeature) -> {
            text.append(feature).append('\t');
            String separator = "";
            for (Map.Entry<EventType, Double> weight : ofFeature.entrySet()) {
                text.append(separator)
                        .append(weight.getKey())
                        .append(String.format(Locale.ROOT, "=%.2f", weight.getValue()));
                separator = " ";
            }
            text.append('\n');
        });
        return text.toString();
    }
}
