package io.statecraft.extraction.quantity;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * One number with its unit, if any.
 *
 * @param end index of the token behind it
 * @param magnitude what "million" or "k" multiplied with
 * @param figures whether it is written in figures
 * @param unit its currency, percent or measure
 */
record Amount(int end, BigDecimal value, BigDecimal magnitude, boolean figures, Optional<Unit> unit) {

    /** The number before its magnitude word: 1.5 of "1.5 million". */
    BigDecimal mantissa() {
        return value.divide(magnitude, MathContext.DECIMAL64);
    }

    Amount times(BigDecimal factor) {
        return new Amount(end, value.multiply(factor), magnitude.multiply(factor), figures, unit);
    }

    Amount in(Unit newUnit, int newEnd) {
        return new Amount(newEnd, value.multiply(newUnit.factor()), magnitude, figures, Optional.of(newUnit));
    }
}
