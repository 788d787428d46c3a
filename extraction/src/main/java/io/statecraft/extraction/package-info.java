/** How prose is heard: a document in, facts out. */
@NullMarked
package io.statecraft.extraction;

import org.jspecify.annotations.NullMarked;
