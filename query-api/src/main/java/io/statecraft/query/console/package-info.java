/** The web console: pages in which an analyst asks the views and follows each cell to its sentence. */
@NullMarked
package io.statecraft.query.console;

import org.jspecify.annotations.NullMarked;
