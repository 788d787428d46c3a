/** The second engine: a language model reads, and nothing that it says is believed without its words in the document. */
@NullMarked
package io.statecraft.llm;

import org.jspecify.annotations.NullMarked;
