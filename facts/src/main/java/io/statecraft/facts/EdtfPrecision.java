package io.statecraft.facts;

/** How exactly a date is told, from coarse to fine; unspecified digits count as not told. */
public enum EdtfPrecision {
    CENTURY,
    DECADE,
    YEAR,
    /** A season, quarter or half of a year. */
    SEASON,
    MONTH,
    DAY,
    TIME;

    EdtfPrecision coarser(EdtfPrecision other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
