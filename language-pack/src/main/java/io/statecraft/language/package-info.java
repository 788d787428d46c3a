/** The English models of NLP4J in a sparse pack of our own, made at build time and loaded in seconds. */
@NullMarked
package io.statecraft.language;

import org.jspecify.annotations.NullMarked;
