/** Real backends for tests, embedded or in containers by one switch, and small clients for them. */
@NullMarked
package io.statecraft.testing;

import org.jspecify.annotations.NullMarked;
