/** Tests of what sentences mean. */
@NullMarked
package io.statecraft.vectors;

import org.jspecify.annotations.NullMarked;
