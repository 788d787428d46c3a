/** Documents in, facts out: registers documents on their topic, reads them, and publishes what they state. */
@NullMarked
package io.statecraft.ingest;

import org.jspecify.annotations.NullMarked;
