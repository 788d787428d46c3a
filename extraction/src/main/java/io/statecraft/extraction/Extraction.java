package io.statecraft.extraction;

import io.statecraft.facts.Fact;
import io.statecraft.facts.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * What an extractor read in one document.
 *
 * @param facts the facts, identified, in the order of the text, none twice
 * @param sentences how many sentences were read
 * @param problem why nothing was read, such as {@code language fr: no engine}
 */
public record Extraction(List<Found> facts, int sentences, Optional<String> problem) {
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
    public static Extraction none(String problem) {
        return new Extraction(List.of(), 0, Optional.of(problem));
    }
}
