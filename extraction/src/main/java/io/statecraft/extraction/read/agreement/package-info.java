/** Reads agreements: treaties, deals, formats and alliances, and where they stand. */
@NullMarked
package io.statecraft.extraction.read.agreement;

import org.jspecify.annotations.NullMarked;
