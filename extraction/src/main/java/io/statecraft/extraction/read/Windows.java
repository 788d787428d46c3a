package io.statecraft.extraction.read;

import java.util.Arrays;

/** Tells quickly of most places of a text that their words stand nowhere else in it. */
final class Windows {
    /** Characters that are looked at. */
    static final int LENGTH = 20;

    private static final int BASE = 31;

    private final int[] hashes;
    private final int[] sorted;

    Windows(String text) {
        hashes = new int[Math.max(0, text.length() - LENGTH + 1)];
        int leaving = 1;
        for (int i = 1; i < LENGTH; i++) {
            leaving *= BASE;
        }
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = hash * BASE + text.charAt(i);
            if (i >= LENGTH - 1) {
                hashes[i - LENGTH + 1] = hash;
                hash -= leaving * text.charAt(i - LENGTH + 1);
            }
        }
        sorted = hashes.clone();
        Arrays.sort(sorted);
    }

    /** Whether no other place has the same characters; false also where it takes a closer look to tell. */
    boolean occursOnce(int start) {
        if (start < 0 || start >= hashes.length) {
            return false;
        }
        int at = Arrays.binarySearch(sorted, hashes[start]);
        boolean before = at > 0 && sorted[at - 1] == hashes[start];
        boolean behind = at + 1 < sorted.length && sorted[at + 1] == hashes[start];
        return !before && !behind;
    }
}
