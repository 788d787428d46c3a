/** All of Statecraft in one JVM, and its command line. */
@NullMarked
package io.statecraft.standalone;

import org.jspecify.annotations.NullMarked;
