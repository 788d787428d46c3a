/** Who is meant: names, titles, pronouns and descriptions of a document resolved to its actors. */
@NullMarked
package io.statecraft.extraction.read.reference;

import org.jspecify.annotations.NullMarked;
