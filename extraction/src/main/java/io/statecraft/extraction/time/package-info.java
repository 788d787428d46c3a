/** When: the grammar that finds expressions of time in a text and resolves them to EDTF dates. */
@NullMarked
package io.statecraft.extraction.time;

import org.jspecify.annotations.NullMarked;
