/** Commitments: who promises what to whom. */
@NullMarked
package io.statecraft.readmodels.commitments;

import org.jspecify.annotations.NullMarked;
