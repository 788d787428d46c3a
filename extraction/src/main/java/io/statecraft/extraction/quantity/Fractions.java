package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.NumberReader;
import io.statecraft.extraction.scan.TokenScan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;

/** Shares in words: "a third of", "two-thirds", "half of", "3/4 of". */
final class Fractions {
    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("half", 2),
            Map.entry("halves", 2),
            Map.entry("third", 3),
            Map.entry("thirds", 3),
            Map.entry("quarter", 4),
            Map.entry("quarters", 4),
            Map.entry("fourth", 4),
            Map.entry("fourths", 4),
            Map.entry("fifth", 5),
            Map.entry("fifths", 5),
            Map.entry("sixth", 6),
            Map.entry("sixths", 6),
            Map.entry("seventh", 7),
            Map.entry("sevenths", 7),
            Map.entry("eighth", 8),
            Map.entry("eighths", 8),
            Map.entry("ninth", 9),
            Map.entry("ninths", 9),
            Map.entry("tenth", 10),
            Map.entry("tenths", 10));
    private static final int DECIMALS = 2;

    private final TokenScan scan;
    private final NumberReader numbers;

    Fractions(TokenScan scan) {
        this.scan = scan;
        this.numbers = new NumberReader(scan);
    }

    /** A share in percent. */
    record Share(int end, BigDecimal percent) {}

    Optional<Share> read(int at) {
        return half(at).or(() -> article(at))
                .or(() -> counted(at))
                .or(() -> slashed(at))
                .filter(share -> !isOfMagnitude(share.end()));
    }

    // "three quarters of a million men" are as many men and no share.
    private boolean isOfMagnitude(int at) {
        return numbers.magnitude(at).isPresent()
                || scan.is(at, "of")
                        && scan.is(at + 1, "a")
                        && numbers.magnitude(at + 2).isPresent();
    }

    private Optional<Share> half(int at) {
        boolean noun = scan.is(at + 1, "of")
                || scan.is(at + 1, "the")
                || scan.is(at + 1, "its")
                || scan.is(at + 1, "their")
                || isBounded(at) && !scan.is(at + 1, "a") && !scan.is(at + 1, "an") && !scan.isDash(at + 1);
        return scan.is(at, "half") && noun && !isOrdinal(at - 1) ? share(at + 1, 1, 2) : Optional.empty();
    }

    // "more than half fled", but "more than half an hour".
    private boolean isBounded(int at) {
        return scan.is(at - 1, "than") && (scan.is(at - 2, "more") || scan.is(at - 2, "less"));
    }

    private Optional<Share> article(int at) {
        Integer part = PARTS.get(scan.word(at + 1));
        boolean article = scan.is(at, "a") || scan.is(at, "one");
        boolean of = scan.is(at + 2, "of") || scan.is(at, "one") && part != null && part > 2;
        int dash = scan.is(at, "one") && scan.isDash(at + 1) ? 1 : 0;
        if (dash == 1) {
            part = PARTS.get(scan.word(at + 2));
            of = true;
        }
        return article && part != null && of ? share(at + 2 + dash, 1, part) : Optional.empty();
    }

    private Optional<Share> counted(int at) {
        return numbers.below100(at)
                .filter(number -> number.value().intValue() > 1)
                .flatMap(number -> {
                    int word = scan.isDash(number.end()) ? number.end() + 1 : number.end();
                    Integer part = scan.word(word).endsWith("s") ? PARTS.get(scan.word(word)) : null;
                    return part == null
                            ? Optional.empty()
                            : share(word + 1, number.value().intValue(), part);
                });
    }

    private Optional<Share> slashed(int at) {
        boolean fraction =
                scan.isSign(at + 1, '/') && scan.isGlued(at + 1) && scan.isGlued(at + 2) && scan.is(at + 3, "of");
        int top = scan.number(at);
        int bottom = scan.number(at + 2);
        return fraction && top > 0 && bottom > top ? share(at + 3, top, bottom) : Optional.empty();
    }

    private boolean isOrdinal(int at) {
        return scan.is(at, "first") || scan.is(at, "second") || scan.is(at, "other") || scan.is(at, "latter");
    }

    private static Optional<Share> share(int end, int top, int bottom) {
        BigDecimal percent = BigDecimal.valueOf(top * 100L)
                .divide(BigDecimal.valueOf(bottom), MathContext.DECIMAL64)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return Optional.of(new Share(end, percent));
    }
}
