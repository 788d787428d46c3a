/** Topics to an append-only log in PostgreSQL, and the log over HTTP. */
@NullMarked
package io.statecraft.eventstore;

import org.jspecify.annotations.NullMarked;
