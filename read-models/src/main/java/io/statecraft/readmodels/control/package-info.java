/** Territorial control: who holds, takes and loses what. */
@NullMarked
package io.statecraft.readmodels.control;

import org.jspecify.annotations.NullMarked;
