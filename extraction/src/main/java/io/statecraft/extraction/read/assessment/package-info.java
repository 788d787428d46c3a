/** Reads assessments: forecasts, risks and expectations. */
@NullMarked
package io.statecraft.extraction.read.assessment;

import org.jspecify.annotations.NullMarked;
