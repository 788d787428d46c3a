/** Reads positions: what an actor wants, supports, opposes, demands or rules out. */
@NullMarked
package io.statecraft.extraction.read.position;

import org.jspecify.annotations.NullMarked;
