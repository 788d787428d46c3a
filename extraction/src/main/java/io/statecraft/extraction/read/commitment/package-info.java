/** Reads commitments: who promises what. */
@NullMarked
package io.statecraft.extraction.read.commitment;

import org.jspecify.annotations.NullMarked;
