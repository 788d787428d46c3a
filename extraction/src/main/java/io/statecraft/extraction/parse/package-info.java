/** The grammar of a document as readers see it: sentences, tokens, clauses and phrases, whatever engine found them. */
@NullMarked
package io.statecraft.extraction.parse;

import org.jspecify.annotations.NullMarked;
