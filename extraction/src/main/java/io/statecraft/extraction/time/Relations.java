package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Set;

/** The relation that the words before an expression state. */
final class Relations {
    private static final Set<String> OWNED = Set.of("since", "until", "before", "after", "by", "the");

    private Relations() {}

    static DateRelation before(TokenScan scan, int at) {
        int word = behindOwner(scan, scan.is(at - 1, "the") || scan.is(at - 1, "at") ? at - 2 : at - 1);
        return switch (scan.word(word)) {
            case "since" -> DateRelation.SINCE;
            case "until", "till" -> DateRelation.UNTIL;
            case "by" -> DateRelation.BY;
            case "before" -> DateRelation.BEFORE;
            case "after", "following" -> DateRelation.AFTER;
            case "during", "throughout", "over", "within", "through" -> DateRelation.DURING;
            case "than" ->
                scan.is(word - 1, "later")
                        ? negated(scan, word - 2)
                        : scan.is(word - 1, "earlier") ? DateRelation.BEFORE : DateRelation.AT;
            case "to" ->
                scan.is(word - 1, "prior")
                        ? DateRelation.BEFORE
                        : scan.is(word - 1, "up") ? DateRelation.UNTIL : DateRelation.AT;
            case "of" -> scan.is(word - 1, "ahead") ? DateRelation.BEFORE : DateRelation.AT;
            default -> DateRelation.AT;
        };
    }

    /** Whether the words behind an expression open its end. */
    static boolean goesOn(TokenScan scan, int end) {
        return scan.is(end, "onwards")
                || scan.is(end, "onward")
                || scan.areWords(end, "or", "later")
                || scan.areWords(end, "and", "beyond")
                || scan.areWords(end, "and", "later");
    }

    // "since Russia's February 2022 invasion": the owner stands between.
    private static int behindOwner(TokenScan scan, int at) {
        if (!scan.is(at, "s") || !scan.isGlued(at)) {
            return at;
        }
        int word = at - (scan.isWord(at - 1) ? 1 : 2);
        while (word > at - 6 && scan.isCapital(word) && !OWNED.contains(scan.word(word))) {
            word--;
        }
        return scan.is(word, "the") ? word - 1 : word;
    }

    private static DateRelation negated(TokenScan scan, int at) {
        return scan.is(at, "no") || scan.is(at, "not") ? DateRelation.BY : DateRelation.AFTER;
    }

    /** "from 2016 on", "2016 onwards", "2016 or later", "2016 and beyond". */
    static boolean opensEnd(TokenScan scan, int at, int end) {
        return goesOn(scan, end) || scan.is(at - 1, "from") && scan.is(end, "on") && !scan.isWord(end + 1);
    }
}
