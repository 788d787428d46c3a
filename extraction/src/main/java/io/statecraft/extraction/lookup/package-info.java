/** Tables of data files and the index that finds their phrases in running text. */
@NullMarked
package io.statecraft.extraction.lookup;

import org.jspecify.annotations.NullMarked;
