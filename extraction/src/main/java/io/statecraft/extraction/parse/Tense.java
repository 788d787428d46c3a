package io.statecraft.extraction.parse;

/** When a clause places its deed, by its verb forms alone. */
public enum Tense {
    PAST,
    PRESENT,
    FUTURE,
    /** Infinitives and participles without an auxiliary. */
    NONE
}
