/** Timeline: everything that has a date, in its order. */
@NullMarked
package io.statecraft.readmodels.timeline;

import org.jspecify.annotations.NullMarked;
