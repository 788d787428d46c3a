/** The test backends themselves, tested. */
@NullMarked
package io.statecraft.testing;

import org.jspecify.annotations.NullMarked;
