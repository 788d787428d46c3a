package io.statecraft.bench;

import java.util.stream.DoubleStream;

/** Values in their order, one at least. */
final class Percentiles {
    private final double[] sorted;

    Percentiles(DoubleStream values) {
        this.sorted = values.sorted().toArray();
    }

    /** The value below which this share of all lies. */
    double at(double share) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
    }
}
