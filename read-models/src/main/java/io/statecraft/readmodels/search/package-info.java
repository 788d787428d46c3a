/** Search: where something is written, and which facts stand there. */
@NullMarked
package io.statecraft.readmodels.search;

import org.jspecify.annotations.NullMarked;
