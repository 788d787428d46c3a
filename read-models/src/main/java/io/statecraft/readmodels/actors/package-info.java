/** Actors: who is named in the facts. */
@NullMarked
package io.statecraft.readmodels.actors;

import org.jspecify.annotations.NullMarked;
