package io.statecraft.language;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.AbstractNLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The features of a model, found without making or keeping their texts: for reading alone, not for training. */
final class PackedTemplate<N extends AbstractNLPNode<N>, S extends NLPState<N>> extends FeatureTemplate<N, S> {

    private static final long serialVersionUID = 1;
    private static final char JOINT = '_';

    private final FeatureTable[] tables;

    PackedTemplate(FeatureTemplate<N, S> original, FeatureMap numbers) {
        super(PackReader.emptyConfiguration(), new HyperParameter());
        original.getSetFeatureList().forEach(this::addSet);
        original.getFeatureList().forEach(this::add);
        original.getEmbeddingFeatureList().forEach(this::addWordEmbedding);
        this.tables = numbers.getIndexMaps().stream().map(FeatureTable::of).toArray(FeatureTable[]::new);
    }

    /** The same features in the same order as of the original, so that scores are summed alike. */
    @Override
    public SparseVector createSparseVector(S state, boolean training) {
        SparseVector features = new SparseVector();
        int type = 0;
        for (FeatureItem item : feature_set) {
            Collection<String> values = getFeatures(state, item);
            if (values != null && type < tables.length) {
                for (String value : values) {
                    add(features, tables[type].number(FeatureTable.with(FeatureTable.EMPTY, value)));
                }
            }
            type++;
        }
        for (FeatureItem[] items : feature_list) {
            if (type < tables.length) {
                add(features, number(state, items, tables[type]));
            }
            type++;
        }
        return features;
    }

    /** The number of a feature that several values make together; 0 when one of them is absent. */
    private int number(S state, FeatureItem[] items, FeatureTable table) {
        long fingerprint = FeatureTable.EMPTY;
        for (int i = 0; i < items.length; i++) {
            @Nullable String value = getFeature(state, items[i]);
            if (value == null) {
                return 0;
            }
            fingerprint = FeatureTable.with(i == 0 ? fingerprint : FeatureTable.with(fingerprint, JOINT), value);
        }
        return table.number(fingerprint);
    }

    private static void add(SparseVector features, int number) {
        if (number > 0) {
            features.add(number, 1);
        }
    }
}
