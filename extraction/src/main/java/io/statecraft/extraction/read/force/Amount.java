package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.quantity.QuantityMention;

/**
 * A number with what it counts.
 *
 * @param mention the number as the grammar reads it
 * @param span the words from the number to what is counted
 * @param number the token with which the number begins
 * @param counted the head of what is counted; of money the last word of the sum, of a bare number the number itself
 * @param counting what the number stands beside
 */
record Amount(QuantityMention mention, Span span, Token number, Token counted, Counting counting) {
    boolean isMoney() {
        return counting == Counting.MONEY;
    }

    boolean isBare() {
        return counting == Counting.BARE;
    }
}
