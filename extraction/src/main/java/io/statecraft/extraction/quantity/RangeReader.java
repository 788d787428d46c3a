package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.TokenScan;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/** Ranges, and numbers that are none: "2,000 to 3,000", "2-3 thousand", "between 5 and 7", "$1-1.5 billion". */
final class RangeReader {
    // Behind these, "from 15 to 20 percent" is a change and no range.
    private static final Set<String> CHANGES = Set.of(
            "rose",
            "risen",
            "rise",
            "rising",
            "increased",
            "increase",
            "increasing",
            "grew",
            "grown",
            "growth",
            "growing",
            "fell",
            "fallen",
            "fall",
            "falling",
            "cut",
            "reduced",
            "reduce",
            "reduction",
            "reducing",
            "declined",
            "decline",
            "dropped",
            "drop",
            "raised",
            "raise",
            "raising",
            "went",
            "up",
            "down",
            "expanded",
            "expand",
            "expanding",
            "expansion",
            "shrank",
            "shrunk",
            "decreased",
            "decrease",
            "lowered",
            "boosted",
            "jumped",
            "swelled",
            "dwindled",
            "doubled",
            "climbed");
    private static final int CHANGE_REACH = 10;

    private final TokenScan scan;
    private final AmountReader amounts;

    RangeReader(TokenScan scan, AmountReader amounts) {
        this.scan = scan;
        this.amounts = amounts;
    }

    Optional<Range> read(int at) {
        Optional<Amount> first = amounts.read(at);
        return first.map(amount -> range(at, amount).orElseGet(() -> Range.of(amount)));
    }

    private Optional<Range> range(int at, Amount first) {
        int second = behindLink(at, first);
        if (second < 0 || first.value().signum() < 0 && !scan.isWord(first.end())) {
            return Optional.empty();
        }
        return amounts.read(second).flatMap(last -> join(first, last));
    }

    // -1 where no range goes on.
    private int behindLink(int at, Amount first) {
        int link = first.end();
        // "a 30- to 40-km zone", "30-to 39-year-olds"
        if (scan.isDash(link) && scan.isGlued(link) && scan.is(link + 1, "to")) {
            return scan.isFigures(link + 2) ? link + 2 : -1;
        }
        boolean dash = scan.isDash(link) && (scan.isGlued(link) == scan.isGlued(link + 1)) && scan.exists(link + 1);
        if (dash) {
            return scan.isFigures(link + 1) || scan.isSign(link + 1, '$') || scan.isGlued(link) && !scan.isFigures(at)
                    ? link + 1
                    : -1;
        }
        if (scan.is(link, "to")) {
            return scan.is(at - 1, "from") && tellsOfChange(at) ? -1 : link + 1;
        }
        if (scan.is(link, "through") || scan.isSign(link, '~')) {
            return scan.isFigures(link + 1) ? link + 1 : -1;
        }
        if (scan.is(link, "and") && scan.is(at - 1, "between")) {
            return link + 1;
        }
        return scan.is(link, "or") && first.magnitude().equals(BigDecimal.ONE) ? link + 1 : -1;
    }

    private boolean tellsOfChange(int at) {
        for (int before = at - 2; before >= at - CHANGE_REACH; before--) {
            if (CHANGES.contains(scan.word(before))) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Range> join(Amount first, Amount last) {
        boolean unitsDiffer = first.unit().isPresent()
                && last.unit().isPresent()
                && !first.unit().get().code().equals(last.unit().get().code());
        // "2-3 thousand": the magnitude belongs to both.
        boolean shared = first.magnitude().compareTo(BigDecimal.ONE) == 0
                && last.magnitude().compareTo(BigDecimal.ONE) > 0
                && first.value().compareTo(last.mantissa()) < 0;
        BigDecimal min = shared ? first.value().multiply(last.magnitude()) : first.value();
        if (unitsDiffer || min.compareTo(last.value()) >= 0) {
            return Optional.empty();
        }
        Optional<Unit> unit = last.unit().or(first::unit);
        boolean cents = first.unit().isEmpty()
                && last.unit()
                        .filter(known -> known.factor().compareTo(BigDecimal.ONE) != 0)
                        .isPresent();
        BigDecimal factor = cents ? last.unit().orElseThrow().factor() : BigDecimal.ONE;
        return Optional.of(new Range(last.end(), min.multiply(factor), last.value(), false, unit));
    }
}
