package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Set;

/** Ordinal numbers up to a hundred: "8th", "third", "twenty-first". */
final class Ordinals {
    private static final Set<String> SUFFIXES = Set.of("st", "nd", "rd", "th");

    private Ordinals() {}

    /** The number, or -1 where no ordinal begins. */
    static int read(TokenScan scan, int at) {
        if (hasSuffix(scan, at)) {
            return scan.number(at);
        }
        Integer named = CalendarWords.ORDINALS.get(scan.word(at));
        if (named != null) {
            return named;
        }
        int tens = tens(scan, at);
        Integer ones = CalendarWords.ORDINALS.get(scan.word(scan.isDash(at + 1) ? at + 2 : at + 1));
        if (tens > 0 && ones != null && ones < 10) {
            return tens + ones;
        }
        return scan.is(at, "thirtieth") ? 30 : -1;
    }

    /** The index behind the ordinal that begins here. */
    static int end(TokenScan scan, int at) {
        if (hasSuffix(scan, at)) {
            return at + 2;
        }
        return tens(scan, at) > 0 ? scan.isDash(at + 1) ? at + 3 : at + 2 : at + 1;
    }

    static boolean hasSuffix(TokenScan scan, int at) {
        return scan.isFigures(at) && scan.isGlued(at + 1) && SUFFIXES.contains(scan.word(at + 1));
    }

    private static int tens(TokenScan scan, int at) {
        return scan.is(at, "twenty") ? 20 : scan.is(at, "thirty") ? 30 : 0;
    }
}
