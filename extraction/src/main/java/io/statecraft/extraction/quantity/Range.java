package io.statecraft.extraction.quantity;

import java.math.BigDecimal;
import java.util.Optional;

/** One number (equal ends) or a range of numbers with a common unit. */
record Range(int end, BigDecimal min, BigDecimal max, boolean approximate, Optional<Unit> unit) {

    static Range of(Amount amount) {
        return new Range(amount.end(), amount.value(), amount.value(), false, amount.unit());
    }
}
