package io.statecraft.extraction.read;

/** Reads the facts of one kind in a sentence. Stateless. */
public interface Reader {
    /** Finds what the sentence states and hands it to the findings. */
    void read(SentenceReading sentence, Findings findings);
}
