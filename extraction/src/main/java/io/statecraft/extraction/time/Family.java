package io.statecraft.extraction.time;

import java.util.Optional;

/** One family of expressions. A reader looks at a bounded number of tokens, which keeps the grammar linear. */
interface Family {
    Optional<Reading> read(int at);
}
