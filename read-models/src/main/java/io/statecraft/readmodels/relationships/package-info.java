/** Relationships: what actors do to and with each other. */
@NullMarked
package io.statecraft.readmodels.relationships;

import org.jspecify.annotations.NullMarked;
