/** Where the words of the lexicon stand in a parsed sentence, and who fills the places around them. */
@NullMarked
package io.statecraft.extraction.read.match;

import org.jspecify.annotations.NullMarked;
