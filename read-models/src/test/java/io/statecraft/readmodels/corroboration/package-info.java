/** Tests of corroboration. */
@NullMarked
package io.statecraft.readmodels.corroboration;

import org.jspecify.annotations.NullMarked;
