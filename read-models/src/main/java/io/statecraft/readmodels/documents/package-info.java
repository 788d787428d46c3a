/** Documents: which texts came in, and their words. */
@NullMarked
package io.statecraft.readmodels.documents;

import org.jspecify.annotations.NullMarked;
