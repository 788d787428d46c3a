package io.statecraft.extraction.actor;

/** How a surface form points to its entry. */
public enum FormRole {
    /** A name: "Tajikistan", "the Taliban", "NATO". */
    NAME,
    /** An adjective: "Tajik", "Soviet", "Crimean". */
    ADJECTIVE,
    /** Its citizens or members in the plural, standing for it: "the Russians". */
    PEOPLE,
    /** Its capital: "Dushanbe". A place where "in" stands before it, else usually its government. */
    CAPITAL,
    /** A seat of power: "the Kremlin". */
    SEAT,
    /** A named institution of a state: "the Bundeswehr", "the State Department". */
    INSTITUTION,
    /** A person's name. */
    LEADER,
    /** A form joined with a generic organ of state: "the Tajik border guards", "the government of Mali". */
    ORGAN
}
