package io.statecraft.bench;

import java.util.List;
import java.util.random.RandomGenerator;

/** Draws values as often as they occurred. */
final class Shares<T> {
    private final List<T> values;
    private final int[] counts;
    private final int sum;

    private Shares(List<T> values, int[] counts) {
        this.values = values;
        this.counts = counts;
        int all = 0;
        for (int count : counts) {
            all += count;
        }
        this.sum = all;
    }

    static <T> Shares<T> of(List<T> values, int... counts) {
        if (values.size() != counts.length) {
            throw new IllegalArgumentException(values.size() + " values, " + counts.length + " counts");
        }
        return new Shares<>(values, counts);
    }

    T one(RandomGenerator random) {
        int left = random.nextInt(sum);
        int i = 0;
        while (left >= counts[i]) {
            left -= counts[i++];
        }
        return values.get(i);
    }
}
