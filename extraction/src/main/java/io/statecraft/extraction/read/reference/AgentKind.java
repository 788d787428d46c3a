package io.statecraft.extraction.read.reference;

/** What a noun of someone who acts is to the name beside it. */
public enum AgentKind {
    /** Acts for whom it is named after: "the Taliban delegation". */
    MEMBER,
    /** An actor of its own where no name stands beside it: "gunmen". */
    PEOPLE,
    /** In the pay of a state. */
    SERVICE,
    /** Fights for a group. */
    INSURGENT,
    /** A collective that "the" or "this" refers back to: "the group". */
    GROUP,
    /** Refers back to a state: "the country". */
    STATE,
    /** Refers back to an organisation of states: "the alliance". */
    UNION,
    /** Refers back to two actors: "both sides". */
    PAIR
}
