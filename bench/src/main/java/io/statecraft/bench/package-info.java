/** What benchmarks of several modules share. */
@NullMarked
package io.statecraft.bench;

import org.jspecify.annotations.NullMarked;
