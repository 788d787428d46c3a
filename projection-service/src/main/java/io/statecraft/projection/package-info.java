/** Facts into read-model tables: exactly once, on both time axes, rebuilt while they serve. */
@NullMarked
package io.statecraft.projection;

import org.jspecify.annotations.NullMarked;
