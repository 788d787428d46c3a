/** Corrections: what reviewers decided. */
@NullMarked
package io.statecraft.readmodels.corrections;

import org.jspecify.annotations.NullMarked;
