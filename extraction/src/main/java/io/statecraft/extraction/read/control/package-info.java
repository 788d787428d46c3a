/** Reads control: who holds, takes or loses territory. */
@NullMarked
package io.statecraft.extraction.read.control;

import org.jspecify.annotations.NullMarked;
