/** How the rows of event data sets are read as documents that state a fact each; pure functions, no I/O but the reader. */
@NullMarked
package io.statecraft.ingest.imports;

import org.jspecify.annotations.NullMarked;
