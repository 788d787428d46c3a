/** Benchmarks of the event store, in its own package because what they measure is not public. */
@NullMarked
package io.statecraft.eventstore;

import org.jspecify.annotations.NullMarked;
