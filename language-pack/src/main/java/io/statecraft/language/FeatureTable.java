package io.statecraft.language;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.Serializable;

/**
 * The numbers of one template's features, found by a fingerprint of their text: a look-up touches one place in memory, and
 * the texts need not be kept.
 *
 * <p>Two features of a model never share a fingerprint: that is checked when the table is made. A text that the model does
 * not know is taken for one that it knows once in some 10^12 look-ups.
 */
final class FeatureTable implements Serializable {

    private static final long serialVersionUID = 1;

    /** The fingerprint of no text; {@link #with} adds characters to it. */
    static final long EMPTY = 0x9AE16A3B2F90404FL;

    private static final long FACTOR = 0x9E3779B97F4A7C15L;
    private static final int NUMBER_BITS = 24;
    private static final long NUMBER = (1L << NUMBER_BITS) - 1;
    private static final int ROOM = 2;

    /** In each used place the upper bits of a fingerprint and the feature's number, which is never 0. */
    private final long[] places;

    private FeatureTable(int features) {
        this.places = new long[Integer.highestOneBit(Math.max(1, features * ROOM - 1)) * 2];
    }

    static FeatureTable of(Object2IntMap<String> numbers) {
        FeatureTable table = new FeatureTable(numbers.size());
        for (Object2IntMap.Entry<String> entry : numbers.object2IntEntrySet()) {
            long fingerprint = with(EMPTY, entry.getKey());
            int number = entry.getIntValue();
            if (number <= 0 || number > NUMBER || table.number(fingerprint) != 0) {
                throw new IllegalStateException("no place for feature " + entry);
            }
            table.places[table.place(mixed(fingerprint))] = mixed(fingerprint) & ~NUMBER | number;
        }
        return table;
    }

    /** The number of a feature, 0 for one that the model does not know. */
    int number(long fingerprint) {
        return (int) (places[place(mixed(fingerprint))] & NUMBER);
    }

    /** Where a fingerprint stands, or the free place where it would. */
    private int place(long mixed) {
        int mask = places.length - 1;
        int at = (int) mixed & mask;
        while (places[at] != 0 && (places[at] ^ mixed) >>> NUMBER_BITS != 0) {
            at = at + 1 & mask;
        }
        return at;
    }

    static long with(long fingerprint, String text) {
        long result = fingerprint;
        for (int i = 0; i < text.length(); i++) {
            result = with(result, text.charAt(i));
        }
        return result;
    }

    static long with(long fingerprint, char c) {
        return (fingerprint ^ c) * FACTOR;
    }

    /** Every bit of the fingerprint takes part in every bit of the answer. */
    private static long mixed(long fingerprint) {
        long result = (fingerprint ^ fingerprint >>> 32) * FACTOR;
        return (result ^ result >>> 29) * FACTOR ^ result >>> 32;
    }
}
