/** How well it is heard: measuring the extractor and its grammars against annotated sets that stand beside the checkout. */
@NullMarked
package io.statecraft.extraction.evaluate;

import org.jspecify.annotations.NullMarked;
