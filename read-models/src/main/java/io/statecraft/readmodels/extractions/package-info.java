/** Extractions: which extractor read which document, and how much it found. */
@NullMarked
package io.statecraft.readmodels.extractions;

import org.jspecify.annotations.NullMarked;
