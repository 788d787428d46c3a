package io.statecraft.extraction.quantity;

import java.math.BigDecimal;

/**
 * A unit and the number of it that its form stands for.
 *
 * @param factor 0.01 for cents
 */
record Unit(String code, QuantityKind kind, BigDecimal factor) {}
