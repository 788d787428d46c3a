/** How far a clause is a fact, and on whose word. */
@NullMarked
package io.statecraft.extraction.read.modality;

import org.jspecify.annotations.NullMarked;
