/** Corroboration: which facts are told by several documents that do not copy each other. */
@NullMarked
package io.statecraft.readmodels.corroboration;

import org.jspecify.annotations.NullMarked;
