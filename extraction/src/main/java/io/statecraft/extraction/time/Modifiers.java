package io.statecraft.extraction.time;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Words before a date that pick a part of it: "early", "mid-", "the end of", "the first week of". */
final class Modifiers {
    private static final Set<String> ADVERBS = Set.of("early", "earlier", "late", "later", "mid", "sometime");
    private static final Set<String> PARTS = Set.of(
            "beginning",
            "start",
            "middle",
            "end",
            "close",
            "outset",
            "turn",
            "course",
            "rest",
            "remainder",
            "part",
            "bulk",
            "half",
            "week",
            "weeks",
            "days",
            "months",
            "day",
            "weekend",
            "quarter");
    private static final Set<String> WHICH = Set.of(
            "very", "first", "second", "last", "early", "late", "closing", "opening", "final", "good", "most", "third",
            "fourth");

    private final TokenScan scan;

    /** Where the date itself begins, and whether its middle is meant; {@code end} is the start where nothing was read. */
    record Modifier(int end, boolean middle) {}

    static Set<String> words() {
        return Stream.of(ADVERBS, PARTS, WHICH).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
    }

    Modifiers(TokenScan scan) {
        this.scan = scan;
    }

    Modifier read(int at) {
        String word = scan.word(at);
        if (word.equals("the") && (scan.is(at + 1, "early") || scan.is(at + 1, "late") || scan.is(at + 1, "mid"))) {
            Modifier adverb = read(at + 1);
            // "the early 1990s", but "the late President".
            return scan.isFigures(adverb.end()) || CalendarWords.DECADES.containsKey(scan.word(adverb.end()))
                    ? adverb
                    : new Modifier(at, false);
        }
        if (ADVERBS.contains(word)) {
            return new Modifier(behindLink(at + 1), word.equals("mid"));
        }
        if (word.equals("end") && scan.isDash(at + 1) && scan.isGlued(at + 1)) {
            return new Modifier(at + 2, false);
        }
        return part(at);
    }

    private int behindLink(int at) {
        int end = scan.isDash(at) || scan.is(at, "in") || scan.is(at, "on") || scan.is(at, "to") ? at + 1 : at;
        if (scan.isDash(end)) {
            end++;
        }
        return scan.is(end, "to") || scan.is(end, "mid") ? behindLink(end + 1) : end;
    }

    private Modifier part(int at) {
        int word = scan.is(at, "the") || scan.is(at, "a") ? at + 1 : at;
        for (int which = 0; which < 2 && WHICH.contains(scan.word(word)); which++) {
            word++;
        }
        boolean linked = PARTS.contains(scan.word(word)) && (scan.is(word + 1, "of") || scan.is(word + 1, "in"));
        // "first days of", but not "days of" alone.
        boolean chosen = word > at
                || Set.of("end", "beginning", "start", "middle", "part").contains(scan.word(word));
        return linked && chosen ? new Modifier(word + 2, scan.is(word, "middle")) : new Modifier(at, false);
    }
}
