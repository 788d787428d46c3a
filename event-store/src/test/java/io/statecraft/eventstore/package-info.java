/** The event store, tested on a real broker and a real database. */
@NullMarked
package io.statecraft.eventstore;

import org.jspecify.annotations.NullMarked;
