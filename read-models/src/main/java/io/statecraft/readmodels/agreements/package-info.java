/** Agreements and formats: between whom, and where they stand. */
@NullMarked
package io.statecraft.readmodels.agreements;

import org.jspecify.annotations.NullMarked;
