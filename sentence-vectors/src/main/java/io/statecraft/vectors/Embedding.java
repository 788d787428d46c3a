package io.statecraft.vectors;

/** Turns a text into a vector. */
@FunctionalInterface
public interface Embedding {
    /**
     * What the text means; the same text has always the same.
     *
     * @return {@link SentenceVector#LENGTH} bytes
     * @throws ModelException when the model cannot be loaded or does not answer; it may later
     */
    byte[] vector(String text);
}
