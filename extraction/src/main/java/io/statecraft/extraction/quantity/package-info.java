/** How many: the grammar that finds numbers, ranges, bounds, money and measures in a text. */
@NullMarked
package io.statecraft.extraction.quantity;

import org.jspecify.annotations.NullMarked;
