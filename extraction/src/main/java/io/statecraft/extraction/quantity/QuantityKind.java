package io.statecraft.extraction.quantity;

/** What a number measures. */
public enum QuantityKind {
    /** How many of something: "8,800 soldiers". */
    COUNT,
    /** Money, its unit an ISO 4217 code. */
    MONEY,
    /** A share, its unit "percent". */
    PERCENT,
    /** A distance, mass, duration or the like, its unit a name. */
    MEASURE,
    /** A place in an order: "the 201st base"; no quantity of anything. */
    ORDINAL
}
