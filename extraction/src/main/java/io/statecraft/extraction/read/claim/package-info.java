/** Reads claims: who alleges, denies or confirms what. */
@NullMarked
package io.statecraft.extraction.read.claim;

import org.jspecify.annotations.NullMarked;
