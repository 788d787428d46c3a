package io.statecraft.extraction;

import io.statecraft.facts.Fact;
import java.util.List;

/**
 * How a sentence was heard, and why each fact was or was not read.
 *
 * @param sentence the sentence
 * @param words a line for each word: its dictionary form, part of speech, what it hangs on and whom it means
 * @param clauses a line for each clause: how far it is a fact, on whose word, and when
 * @param candidates a line for each word that could carry a fact: what was made of it, or why nothing was
 * @param facts what was read
 */
public record Explanation(
        String sentence, List<String> words, List<String> clauses, List<String> candidates, List<Fact> facts) {
    public Explanation {
        words = List.copyOf(words);
        clauses = List.copyOf(clauses);
        candidates = List.copyOf(candidates);
        facts = List.copyOf(facts);
    }
}
