package io.statecraft.extraction.evaluate;

import java.util.ArrayList;
import java.util.List;

/** Counts right answers and keeps the wrong ones. */
final class Tally {
    private final String set;
    private final List<String> errors = new ArrayList<>();
    private int total;

    Tally(String set) {
        this.set = set;
    }

    void add(boolean right, String... description) {
        total++;
        if (!right) {
            errors.add(String.join(" | ", description));
        }
    }

    ValueScore score() {
        return new ValueScore(set, total, total - errors.size(), errors);
    }
}
