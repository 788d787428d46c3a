package io.statecraft.bench;

import java.util.stream.DoubleStream;

/** The middle of repeated measurements, which one disturbed round does not move. */
public final class Medians {
    private Medians() {}

    /** Of an even number of values the upper one of the two in the middle. */
    public static double of(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
