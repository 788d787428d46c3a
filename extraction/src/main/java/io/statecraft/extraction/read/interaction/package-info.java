/** Reads interactions: who does what to whom. */
@NullMarked
package io.statecraft.extraction.read.interaction;

import org.jspecify.annotations.NullMarked;
