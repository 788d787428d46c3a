package io.statecraft.extraction.time;

/** How what is dated lies to the date, by the word before it. */
public enum DateRelation {
    AT,
    DURING,
    SINCE,
    UNTIL,
    BY,
    BEFORE,
    AFTER
}
