/** What the projections promise, against a real broker and a real database. */
@NullMarked
package io.statecraft.projection;

import org.jspecify.annotations.NullMarked;
