package io.statecraft.extraction.read.force;

import io.statecraft.extraction.parse.Token;
import io.statecraft.facts.Quantity;

/**
 * A number with what it counts.
 *
 * @param number the token with which the number begins
 * @param counted the head of what is counted; of money the last word of the sum
 * @param quantity how many, unit included
 * @param money whether it is a sum of money
 */
record Amount(Token number, Token counted, Quantity quantity, boolean money) {}
