/** The end-to-end tests, and those of the house rules. */
@NullMarked
package io.statecraft.standalone;

import org.jspecify.annotations.NullMarked;
