package io.statecraft.extraction.evaluate;

import java.util.List;

/**
 * How well found things and annotated ones agree.
 *
 * @param set its name
 * @param gold how many are annotated
 * @param found how many were found
 * @param matched how many of these are the same
 * @param errors what was missed or found too much, one line each
 */
public record MatchScore(String set, int gold, int found, int matched, List<String> errors) {
    public MatchScore {
        errors = List.copyOf(errors);
    }

    public double precision() {
        return found == 0 ? 0 : (double) matched / found;
    }

    public double recall() {
        return gold == 0 ? 0 : (double) matched / gold;
    }

    public double f1() {
        return gold + found == 0 ? 0 : 2.0 * matched / (gold + found);
    }

    @Override
    public String toString() {
        return "%-32s gold %5d  P %.3f  R %.3f  F1 %.3f".formatted(set, gold, precision(), recall(), f1());
    }
}
