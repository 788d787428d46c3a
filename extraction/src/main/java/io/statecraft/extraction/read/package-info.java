/** The built-in engine: a document is parsed once, its cast and times are read, then one reader per kind looks at each sentence. */
@NullMarked
package io.statecraft.extraction.read;

import org.jspecify.annotations.NullMarked;
