/** Reads forces: numbers of troops, equipment, bases, budgets and losses. */
@NullMarked
package io.statecraft.extraction.read.force;

import org.jspecify.annotations.NullMarked;
