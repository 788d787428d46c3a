package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.TokenScan;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Numbers that are only told by their size: "dozens", "several hundred", "tens of thousands", "a couple of". */
final class VagueCounts {
    private static final Map<String, BigDecimal> PLURALS = Map.of(
            "scores", BigDecimal.valueOf(40),
            "dozens", BigDecimal.valueOf(24),
            "hundreds", BigDecimal.valueOf(200),
            "thousands", BigDecimal.valueOf(2_000),
            "millions", BigDecimal.valueOf(2_000_000),
            "billions", BigDecimal.valueOf(2_000_000_000L),
            "trillions", BigDecimal.valueOf(2_000_000_000_000L));
    private static final Map<String, BigDecimal> SINGULARS = Map.of(
            "dozen", BigDecimal.valueOf(12),
            "hundred", BigDecimal.valueOf(100),
            "thousand", BigDecimal.valueOf(1_000),
            "million", BigDecimal.valueOf(1_000_000),
            "billion", BigDecimal.valueOf(1_000_000_000L));
    private static final Set<String> SEVERAL = Set.of("several", "few", "many", "some");

    private VagueCounts() {}

    /** Such a number with its lower bound as value; {@code exact} for "a couple of". */
    record Vague(int end, BigDecimal min, boolean exact) {}

    static Optional<Vague> read(TokenScan scan, int at) {
        if (scan.is(at + 1, "of") && (scan.is(at, "tens") || scan.is(at, "hundreds"))) {
            BigDecimal base = PLURALS.get(scan.word(at + 2));
            if (base != null) {
                // Two tens of thousands, two hundreds of thousands.
                BigDecimal factor = BigDecimal.valueOf(scan.is(at, "tens") ? 10 : 100);
                return Optional.of(new Vague(at + 3, base.multiply(factor), false));
            }
        }
        BigDecimal plural = PLURALS.get(scan.word(at));
        // "He scores" is a verb, "scores of 4 and 5" are marks.
        boolean scores = scan.is(at + 1, "of") && !scan.isFigures(at + 2) && !scan.is(at + 2, "either");
        if (plural != null && (!scan.is(at, "scores") || scores)) {
            return Optional.of(new Vague(at + 1, plural, false));
        }
        if (scan.is(at, "a") && scan.is(at + 1, "couple")) {
            return couple(scan, at + 2);
        }
        int several = scan.is(at, "a") ? at + 1 : at;
        BigDecimal base = SINGULARS.get(scan.word(several + 1));
        return base != null && SEVERAL.contains(scan.word(several)) && !scan.is(several, "some")
                ? Optional.of(new Vague(several + 2, base.multiply(BigDecimal.TWO), false))
                : Optional.empty();
    }

    private static Optional<Vague> couple(TokenScan scan, int at) {
        int next = scan.is(at, "of") ? at + 1 : at;
        BigDecimal base = SINGULARS.get(scan.word(next));
        if (base != null) {
            return Optional.of(new Vague(next + 1, base.multiply(BigDecimal.TWO), true));
        }
        return next > at ? Optional.of(new Vague(next, BigDecimal.TWO, true)) : Optional.empty();
    }
}
