package io.statecraft.language;

import edu.emory.mathcs.nlp.learning.util.ColumnMajorVector;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.io.Externalizable;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The weights of a model without its zeros, which are 94 of 100: per feature the labels that weigh, and their weights.
 *
 * <p>Scores come out bit for bit as from the dense vector, because the remaining terms are added in the same order.
 */
final class SparseWeights extends ColumnMajorVector implements Externalizable {

    private static final long serialVersionUID = 1;
    private static final int WEIGHT_BYTES = Short.BYTES + Float.BYTES;

    private int[] firstOfFeature = {0};
    private short[] labels = {};
    private float[] values = {};

    /** For deserialisation only. */
    public SparseWeights() {}

    static SparseWeights of(MajorVector dense) {
        SparseWeights sparse = new SparseWeights();
        sparse.feature_size = dense.getFeatureSize();
        sparse.label_size = dense.getLabelSize();
        sparse.firstOfFeature = new int[sparse.feature_size + 1];
        int weights = dense.countNonZeroWeights();
        sparse.labels = new short[weights];
        sparse.values = new float[weights];
        int next = 0;
        for (int feature = 0; feature < sparse.feature_size; feature++) {
            sparse.firstOfFeature[feature] = next;
            for (int label = 0; label < sparse.label_size; label++) {
                float weight = dense.get(feature * sparse.label_size + label);
                if (weight != 0) {
                    sparse.labels[next] = (short) label;
                    sparse.values[next++] = weight;
                }
            }
        }
        sparse.firstOfFeature[sparse.feature_size] = next;
        return sparse;
    }

    @Override
    public void addScores(SparseVector features, float[] scores) {
        for (SparseItem item : features.getVector()) {
            int feature = item.getIndex();
            // Features that were never trained lie behind the last row.
            if (feature < feature_size) {
                float value = item.getValue();
                for (int i = firstOfFeature[feature]; i < firstOfFeature[feature + 1]; i++) {
                    scores[labels[i]] += values[i] * value;
                }
            }
        }
    }

    @Override
    public float get(int index) {
        int feature = index / label_size;
        short label = (short) (index % label_size);
        int found = Arrays.binarySearch(labels, firstOfFeature[feature], firstOfFeature[feature + 1], label);
        return found < 0 ? 0 : values[found];
    }

    @Override
    public int countNonZeroWeights() {
        return values.length;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeInt(feature_size);
        out.writeInt(label_size);
        out.writeInt(values.length);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * firstOfFeature.length + WEIGHT_BYTES * values.length);
        bytes.asIntBuffer().put(firstOfFeature);
        bytes.position(Integer.BYTES * firstOfFeature.length);
        bytes.asShortBuffer().put(labels);
        bytes.position(bytes.position() + Short.BYTES * labels.length);
        bytes.asFloatBuffer().put(values);
        out.write(bytes.array());
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        feature_size = in.readInt();
        label_size = in.readInt();
        int weights = in.readInt();
        if (feature_size < 0 || label_size < 0 || weights < 0) {
            throw new InvalidObjectException("sizes must not be negative");
        }
        byte[] content = new byte[Integer.BYTES * (feature_size + 1) + WEIGHT_BYTES * weights];
        in.readFully(content);
        ByteBuffer bytes = ByteBuffer.wrap(content);
        firstOfFeature = new int[feature_size + 1];
        labels = new short[weights];
        values = new float[weights];
        bytes.asIntBuffer().get(firstOfFeature);
        bytes.position(Integer.BYTES * firstOfFeature.length);
        bytes.asShortBuffer().get(labels);
        bytes.position(bytes.position() + Short.BYTES * weights);
        bytes.asFloatBuffer().get(values);
    }
}
