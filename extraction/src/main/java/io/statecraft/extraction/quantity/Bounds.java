package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.TokenScan;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The words around a number that bound or hedge it. */
final class Bounds {
    private static final int LONGEST = 5;
    private static final Map<String, Bound> PHRASES = load();

    enum Bound {
        MIN,
        MAX,
        ABOUT
    }

    /**
     * What was found.
     *
     * @param start index of its first token
     * @param end index behind its last token
     */
    record Found(int start, int end, Bound bound) {}

    private Bounds() {}

    /** The longest phrase that ends right before a token and does not begin before a limit. */
    static Optional<Found> before(TokenScan scan, int at, int limit) {
        int end = scan.is(at - 1, "the") || scan.is(at - 1, "a") || scan.is(at - 1, "an") ? at - 1 : at;
        Optional<Found> best = Optional.empty();
        StringBuilder phrase = new StringBuilder();
        for (int start = at - 1; start >= Math.max(limit, at - LONGEST); start--) {
            phrase.insert(0, phrase.isEmpty() ? "" : " ")
                    .insert(0, scan.isWord(start) ? scan.word(start) : scan.sign(start));
            Bound bound = PHRASES.get(phrase.toString());
            if (bound == null && end < at && start < end) {
                bound = PHRASES.get(scan.raw(start, end).toLowerCase(Locale.ROOT));
            }
            if (bound != null) {
                best = Optional.of(new Found(start, at, bound));
            }
        }
        return best.map(found -> orEqual(scan, found, limit));
    }

    // "less than or equal to 30" ends with words that are no bound by themselves; "no more than" is found as a whole.
    private static Found orEqual(TokenScan scan, Found found, int limit) {
        boolean hedged = found.bound() == Bound.ABOUT && found.start() - 1 >= limit;
        if (!hedged) {
            return found;
        }
        // "up to about 300" is bounded and hedged: the bound tells more.
        return before(scan, found.start(), limit)
                .map(outer -> new Found(outer.start(), found.end(), outer.bound()))
                .orElse(found);
    }

    /** "or more", "or so", "plus" behind a number. */
    static Optional<Found> behind(TokenScan scan, int at) {
        // "200 or greater than 190" begins another bound.
        if (scan.is(at, "or") && !scan.is(at + 2, "than")) {
            return switch (scan.word(at + 1)) {
                case "more", "above", "greater", "higher", "over" -> Optional.of(new Found(at, at + 2, Bound.MIN));
                case "less", "fewer", "below", "lower" -> Optional.of(new Found(at, at + 2, Bound.MAX));
                case "so", "thereabouts" -> Optional.of(new Found(at, at + 2, Bound.ABOUT));
                default -> Optional.empty();
            };
        }
        if (scan.isSign(at, '+') && scan.isGlued(at) && !scan.isFigures(at + 1)) {
            return Optional.of(new Found(at, at + 1, Bound.MIN));
        }
        if (scan.is(at, "plus") && !scan.isFigures(at + 1)
                || scan.areWords(at, "and", "more")
                || scan.areWords(at, "and", "above")) {
            return Optional.of(new Found(at, scan.is(at, "plus") ? at + 1 : at + 2, Bound.MIN));
        }
        return scan.areWords(at, "at", "most") ? Optional.of(new Found(at, at + 2, Bound.MAX)) : Optional.empty();
    }

    private static Map<String, Bound> load() {
        Map<String, Bound> phrases = new HashMap<>();
        for (String[] row : DataFile.rows("bounds.tsv")) {
            phrases.put(row[1], Bound.valueOf(row[0].toUpperCase(Locale.ROOT)));
        }
        return Map.copyOf(phrases);
    }
}
