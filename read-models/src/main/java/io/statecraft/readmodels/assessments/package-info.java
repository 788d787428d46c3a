/** Assessments: what may come, who expects it, and how likely. */
@NullMarked
package io.statecraft.readmodels.assessments;

import org.jspecify.annotations.NullMarked;
