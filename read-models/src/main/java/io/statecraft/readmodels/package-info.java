/** What can be asked: the parts that every read model shares; each question has a package of its own below. */
@NullMarked
package io.statecraft.readmodels;

import org.jspecify.annotations.NullMarked;
