/** What can be said: the published language of Statecraft. */
@NullMarked
package io.statecraft.facts;

import org.jspecify.annotations.NullMarked;
