/** Which language a text is written in. */
@NullMarked
package io.statecraft.extraction.language;

import org.jspecify.annotations.NullMarked;
