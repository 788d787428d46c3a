package io.statecraft.facts;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A number as a text gives it: exact, a range, a bound or an approximation.
 *
 * @param min the least value, absent for "up to"; equal to {@code max} for a single number
 * @param max the greatest value, absent for "more than"
 * @param approximate whether the text hedges the number ("about", "a dozen or so")
 * @param unit what is counted, in the text's words ("soldiers"), an ISO 4217 code for money, or "percent"; absent if unsaid
 */
public record Quantity(Optional<BigDecimal> min, Optional<BigDecimal> max, boolean approximate, Optional<String> unit) {
    public Quantity {
        Require.that(min.isPresent() || max.isPresent(), "quantity", "bounded on one side at least", "unbounded");
        Require.that(
                min.isEmpty() || max.isEmpty() || min.get().compareTo(max.get()) <= 0,
                "quantity.min",
                "at most quantity.max",
                min + " > " + max);
        min = min.map(Quantity::plain);
        max = max.map(Quantity::plain);
    }

    /** An exact number of something. */
    public static Quantity exactly(long value, String unit) {
        Optional<BigDecimal> number = Optional.of(BigDecimal.valueOf(value));
        return new Quantity(number, number, false, Optional.of(unit));
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
