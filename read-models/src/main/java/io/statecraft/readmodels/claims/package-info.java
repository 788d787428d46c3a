/** Claims: who alleges, denies or confirms what about whom. */
@NullMarked
package io.statecraft.readmodels.claims;

import org.jspecify.annotations.NullMarked;
