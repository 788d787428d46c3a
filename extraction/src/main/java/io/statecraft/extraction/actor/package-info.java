/** Who can act: states, organisations, groups, peoples, persons and the places named beside them, found by their names. */
@NullMarked
package io.statecraft.extraction.actor;

import org.jspecify.annotations.NullMarked;
