package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Set;

/** Whether the words around an expression look ahead: "will", "is expected to", "scheduled for". */
final class FutureCue {
    private static final int REACH = 12;
    private static final Set<String> CUES = Set.of(
            "will",
            "shall",
            "ll",
            "expected",
            "expects",
            "plans",
            "planned",
            "planning",
            "scheduled",
            "due",
            "going",
            "upcoming",
            "forthcoming",
            "intends",
            "intend",
            "aims",
            "slated",
            "deadline",
            "postponed",
            "forecast",
            "predicted",
            "set",
            "tomorrow",
            "next",
            "ahead",
            "coming");

    private FutureCue() {}

    static boolean near(TokenScan scan, int from, int to) {
        for (int at = from - 1; at >= from - REACH && !endsSentence(scan, at); at--) {
            if (isCue(scan, at)) {
                return true;
            }
        }
        for (int at = to; at < to + REACH && !endsSentence(scan, at); at++) {
            if (scan.is(at, "will") || scan.is(at, "shall") || scan.is(at, "expected") || scan.is(at, "scheduled")) {
                return true;
            }
        }
        return false;
    }

    // "set" is a cue before "to" or "for" only.
    private static boolean isCue(TokenScan scan, int at) {
        return CUES.contains(scan.word(at)) && (!scan.is(at, "set") || scan.is(at + 1, "to") || scan.is(at + 1, "for"));
    }

    private static boolean endsSentence(TokenScan scan, int at) {
        char sign = scan.sign(at);
        return sign == '!'
                || sign == '?'
                || sign == ';'
                || sign == '.' && !scan.isGlued(at + 1) && scan.isCapital(at + 1) && scan.length(at - 1) > 3;
    }
}
