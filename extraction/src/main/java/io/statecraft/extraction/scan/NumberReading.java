package io.statecraft.extraction.scan;

import java.math.BigDecimal;

/**
 * A number and where it ends.
 *
 * @param end index of the token behind it
 * @param figures whether it is written in figures, at least at its beginning
 * @param magnitude what the last magnitude word multiplied with ("million"), 1 without one: "2 to 3 million"
 */
public record NumberReading(int end, BigDecimal value, boolean figures, BigDecimal magnitude) {

    static NumberReading plain(int end, BigDecimal value, boolean figures) {
        return new NumberReading(end, value, figures, BigDecimal.ONE);
    }

    NumberReading times(BigDecimal factor, int newEnd) {
        return new NumberReading(newEnd, value.multiply(factor), figures, magnitude.multiply(factor));
    }

    boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }
}
