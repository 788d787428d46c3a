/** Benchmarks of the projections, in their own package because what they measure is not public. */
@NullMarked
package io.statecraft.projection;

import org.jspecify.annotations.NullMarked;
