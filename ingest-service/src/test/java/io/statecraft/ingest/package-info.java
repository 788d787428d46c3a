/** Tests of the ingest service, on a real broker and a real database. */
@NullMarked
package io.statecraft.ingest;

import org.jspecify.annotations.NullMarked;
