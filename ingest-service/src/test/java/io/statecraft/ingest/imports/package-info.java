/** Tests of how rows of event data are read, on rows of our own. */
@NullMarked
package io.statecraft.ingest.imports;

import org.jspecify.annotations.NullMarked;
