/** Reads roles: who holds which office. */
@NullMarked
package io.statecraft.extraction.read.role;

import org.jspecify.annotations.NullMarked;
