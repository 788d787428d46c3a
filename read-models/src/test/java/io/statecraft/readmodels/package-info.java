/** What holds for every read model. */
@NullMarked
package io.statecraft.readmodels;

import org.jspecify.annotations.NullMarked;
