package io.statecraft.extraction.quantity;

import io.statecraft.facts.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * One quantity in a text.
 *
 * @param start offset of its first character: the word that bounds or hedges it, if any
 * @param end offset behind its last character: its unit, if it has one; the noun that is counted is not part of it
 * @param text as written
 * @param min the least value, empty for "up to"; equal to {@code max} for a single number
 * @param max the greatest value, empty for "more than" and "dozens"
 * @param approximate whether it is hedged ("about", "a dozen or so", "hundreds")
 * @param unit an ISO 4217 code, "percent" or a unit of measure; empty where a noun follows or nothing
 * @param kind what it measures
 */
public record QuantityMention(
        int start,
        int end,
        String text,
        Optional<BigDecimal> min,
        Optional<BigDecimal> max,
        boolean approximate,
        Optional<String> unit,
        QuantityKind kind) {

    /** The quantity of a fact, in this unit or, where it has none, in the noun that is counted. */
    public Quantity toQuantity(Optional<String> countedNoun) {
        return new Quantity(min, max, approximate, unit.or(() -> countedNoun));
    }
}
