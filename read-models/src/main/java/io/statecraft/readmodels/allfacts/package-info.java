/** All facts, whole. */
@NullMarked
package io.statecraft.readmodels.allfacts;

import org.jspecify.annotations.NullMarked;
