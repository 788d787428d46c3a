/** Positions: what actors want, support, oppose, demand or exclude. */
@NullMarked
package io.statecraft.readmodels.positions;

import org.jspecify.annotations.NullMarked;
