/** When and where the clauses of a document hold. */
@NullMarked
package io.statecraft.extraction.read.when;

import org.jspecify.annotations.NullMarked;
