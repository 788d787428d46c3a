/** Tests of the query API on a real database. */
@NullMarked
package io.statecraft.query;

import org.jspecify.annotations.NullMarked;
