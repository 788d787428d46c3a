/** Evidence: which words of which document carry a fact. */
@NullMarked
package io.statecraft.readmodels.evidence;

import org.jspecify.annotations.NullMarked;
