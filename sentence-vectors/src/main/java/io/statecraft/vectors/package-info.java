/** What sentences mean, as vectors: made by a model in this process, compared in memory. */
@NullMarked
package io.statecraft.vectors;

import org.jspecify.annotations.NullMarked;
