/** The type of a deed whose parties are known, by a linear model over the words that connect them and their senses. */
@NullMarked
package io.statecraft.extraction.read.typing;

import org.jspecify.annotations.NullMarked;
