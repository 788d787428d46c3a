/** Words, figures and signs of a text with their offsets, for the grammars of dates and quantities. */
@NullMarked
package io.statecraft.extraction.scan;

import org.jspecify.annotations.NullMarked;
