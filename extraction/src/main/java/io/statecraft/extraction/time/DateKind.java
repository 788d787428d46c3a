package io.statecraft.extraction.time;

/** What an expression of time tells. */
public enum DateKind {
    /** A point or span on the calendar. */
    DATE,
    /** How long: "for two years". */
    DURATION,
    /** How often: "every month". */
    SET,
    /** Now: "currently". */
    PRESENT_REF,
    /** Some time ago: "in recent months". */
    PAST_REF,
    /** Some time ahead: "soon". */
    FUTURE_REF
}
