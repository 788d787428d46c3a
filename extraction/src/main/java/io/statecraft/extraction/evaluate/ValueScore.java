package io.statecraft.extraction.evaluate;

import java.util.List;

/**
 * How many values of a set came out right.
 *
 * @param set its name
 * @param total how many were asked for
 * @param right how many were answered rightly
 * @param errors the others, one line each: context, text, expected, found
 */
public record ValueScore(String set, int total, int right, List<String> errors) {
    public ValueScore {
        errors = List.copyOf(errors);
    }

    /** Share of right values, 0 for an empty set. */
    public double accuracy() {
        return total == 0 ? 0 : (double) right / total;
    }

    @Override
    public String toString() {
        return "%-42s %5d of %5d right: %.3f".formatted(set, right, total, accuracy());
    }
}
