/** Tests of search. */
@NullMarked
package io.statecraft.readmodels.search;

import org.jspecify.annotations.NullMarked;
