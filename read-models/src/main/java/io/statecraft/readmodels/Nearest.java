package io.statecraft.readmodels;

import java.util.List;

/**
 * The vectors that are nearest to a question ({@link SentenceVectorTable}), as texts for the database.
 *
 * @param numbers of the vectors
 * @param similarities of each in the same order: 1 for the same meaning, about 0 for what has nothing in common
 */
public record Nearest(List<String> numbers, List<String> similarities) {
    /** So many rows have an answer by meaning, and so many count of each list in an answer by both ways. */
    public static final int ROWS_MAX = 200;

    static final Nearest NONE = new Nearest(List.of(), List.of());

    public Nearest {
        numbers = List.copyOf(numbers);
        similarities = List.copyOf(similarities);
        if (numbers.size() != similarities.size()) {
            throw new IllegalArgumentException(
                    "%d numbers have %d similarities".formatted(numbers.size(), similarities.size()));
        }
    }
}
