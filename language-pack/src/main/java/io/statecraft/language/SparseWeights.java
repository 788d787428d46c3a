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
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The weights of a model without its zeros, which are 94 of 100: per feature the labels that weigh, then their weights, in
 * one piece, so that a feature costs one visit to memory.
 *
 * <p>Scores come out bit for bit as from the dense vector, because the remaining terms are added in the same order.
 */
final class SparseWeights extends ColumnMajorVector implements Externalizable {

    private static final long serialVersionUID = 2;
    private static final int WEIGHT_BYTES = Byte.BYTES + Float.BYTES;
    private static final int LABELS_AT_MOST = 1 << Byte.SIZE;
    private static final VarHandle FLOAT = MethodHandles.byteArrayViewVarHandle(float[].class, ByteOrder.LITTLE_ENDIAN);

    /** Where the row of each feature starts, counted in weights. */
    private int[] firstOfFeature = {0};

    private byte[] rows = {};

    /** For deserialisation only. */
    public SparseWeights() {}

    static SparseWeights of(MajorVector dense) {
        SparseWeights sparse = new SparseWeights();
        sparse.feature_size = dense.getFeatureSize();
        sparse.label_size = dense.getLabelSize();
        if (sparse.label_size > LABELS_AT_MOST) {
            throw new IllegalArgumentException("more labels than a byte can tell apart: " + sparse.label_size);
        }
        sparse.firstOfFeature = new int[sparse.feature_size + 1];
        sparse.rows = new byte[dense.countNonZeroWeights() * WEIGHT_BYTES];
        for (int feature = 0; feature < sparse.feature_size; feature++) {
            sparse.put(feature, dense);
        }
        return sparse;
    }

    private void put(int feature, MajorVector dense) {
        int first = firstOfFeature[feature];
        int weights = 0;
        for (int label = 0; label < label_size; label++) {
            weights += dense.get(feature * label_size + label) == 0 ? 0 : 1;
        }
        firstOfFeature[feature + 1] = first + weights;
        int at = first * WEIGHT_BYTES;
        int next = 0;
        for (int label = 0; label < label_size; label++) {
            float weight = dense.get(feature * label_size + label);
            if (weight != 0) {
                rows[at + next] = (byte) label;
                FLOAT.set(rows, at + weights + next++ * Float.BYTES, weight);
            }
        }
    }

    @Override
    public void addScores(SparseVector features, float[] scores) {
        for (SparseItem item : features.getVector()) {
            int feature = item.getIndex();
            // Features that were never trained lie behind the last row.
            if (feature < feature_size) {
                addRow(firstOfFeature[feature], firstOfFeature[feature + 1], item.getValue(), scores);
            }
        }
    }

    private void addRow(int first, int end, float value, float[] scores) {
        int label = first * WEIGHT_BYTES;
        int weight = label + end - first;
        for (int i = first; i < end; i++) {
            scores[Byte.toUnsignedInt(rows[label])] += (float) FLOAT.get(rows, weight) * value;
            label++;
            weight += Float.BYTES;
        }
    }

    @Override
    public float get(int index) {
        int feature = index / label_size;
        int first = firstOfFeature[feature];
        int weights = firstOfFeature[feature + 1] - first;
        for (int i = 0; i < weights; i++) {
            if (Byte.toUnsignedInt(rows[first * WEIGHT_BYTES + i]) == index % label_size) {
                return (float) FLOAT.get(rows, first * WEIGHT_BYTES + weights + i * Float.BYTES);
            }
        }
        return 0;
    }

    @Override
    public int countNonZeroWeights() {
        return rows.length / WEIGHT_BYTES;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeInt(feature_size);
        out.writeInt(label_size);
        out.writeInt(rows.length);
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * firstOfFeature.length);
        bytes.asIntBuffer().put(firstOfFeature);
        out.write(bytes.array());
        out.write(rows);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException {
        feature_size = in.readInt();
        label_size = in.readInt();
        int length = in.readInt();
        if (feature_size < 0 || label_size < 0 || length < 0) {
            throw new InvalidObjectException("sizes must not be negative");
        }
        byte[] starts = new byte[Integer.BYTES * (feature_size + 1)];
        in.readFully(starts);
        firstOfFeature = new int[feature_size + 1];
        ByteBuffer.wrap(starts).asIntBuffer().get(firstOfFeature);
        rows = new byte[length];
        in.readFully(rows);
    }
}
