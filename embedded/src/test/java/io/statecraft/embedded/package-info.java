/** What the embedded backends promise, tried on real ones. */
@NullMarked
package io.statecraft.embedded;

import org.jspecify.annotations.NullMarked;
