/** What forces are made of: the category of a noun such as "howitzers" and of a designation such as "T-72B3". */
@NullMarked
package io.statecraft.extraction.equipment;

import org.jspecify.annotations.NullMarked;
