package io.statecraft.extraction;

import io.statecraft.facts.Fact;
import io.statecraft.facts.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What an extractor read in one document.
 *
 * @param extractor name and version of the engine that read it, or most of it; each fact names its own
 * @param facts the facts, identified, in the order of the text, none twice
 * @param sentences how many sentences were read
 * @param note what a reader of the facts should know though the document was read; absent when there is nothing to say
 * @param problem why nothing was read, such as {@code language fr: no engine}
 */
public record Extraction(
        String extractor, List<Found> facts, int sentences, Optional<String> note, Optional<String> problem) {
    public Extraction {
        facts = List.copyOf(facts);
    }

    /**
     * A fact and the sentence that it was read from.
     *
     * @param fact what the sentence states
     * @param sentence the sentence around the quote
     */
    public record Found(Fact fact, Sentence sentence) {}

    /** An extraction that read nothing, and why. */
    public static Extraction none(String extractor, String problem) {
        return new Extraction(extractor, List.of(), 0, Optional.empty(), Optional.of(problem));
    }
}
