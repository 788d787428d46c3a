package io.statecraft.extraction.read.force;

/** What a number stands beside. */
enum Counting {
    /** The noun that it counts: "37 tanks". */
    NOUN,
    /** A currency. */
    MONEY,
    /** Nothing: "thirty were injured", "492 dead". */
    BARE,
    /** "Strong": "a 7,000-strong garrison". */
    STRONG
}
