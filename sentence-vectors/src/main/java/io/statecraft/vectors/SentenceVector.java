package io.statecraft.vectors;

/**
 * The direction in which the meaning of a sentence points, in {@link #LENGTH} signed bytes.
 *
 * <p>The greatest component is stretched to 127: only the angle between two vectors counts, so that each may have a
 * length of its own.
 */
public final class SentenceVector {
    /** Components of a vector, a byte each. */
    public static final int LENGTH = 384;

    private SentenceVector() {}

    /** The same direction in bytes. */
    public static byte[] quantised(float[] exact) {
        float greatest = 0;
        for (float component : exact) {
            greatest = Math.max(greatest, Math.abs(component));
        }
        float scale = greatest == 0 ? 0 : Byte.MAX_VALUE / greatest;
        byte[] quantised = new byte[exact.length];
        for (int i = 0; i < exact.length; i++) {
            quantised[i] = (byte) Math.round(exact[i] * scale);
        }
        return quantised;
    }

    /** The sum of the products of a vector and the one that begins in the other array at this place. */
    static int product(byte[] one, byte[] other, int from) {
        int sum = 0;
        for (int i = 0; i < LENGTH; i++) {
            sum += one[i] * other[from + i];
        }
        return sum;
    }

    /** What a product is multiplied with so that only the direction counts; 0 for a vector that has none. */
    static float inverseNorm(byte[] vectors, int from) {
        int square = 0;
        for (int i = from; i < from + LENGTH; i++) {
            square += vectors[i] * vectors[i];
        }
        return square == 0 ? 0 : (float) (1 / Math.sqrt(square));
    }

    /** The cosine of the angle between two vectors: 1 for the same direction, about 0 for what is unrelated. */
    public static float similarity(byte[] one, byte[] other) {
        return product(one, other, 0) * inverseNorm(one, 0) * inverseNorm(other, 0);
    }
}
