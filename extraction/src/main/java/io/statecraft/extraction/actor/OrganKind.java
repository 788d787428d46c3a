package io.statecraft.extraction.actor;

/** What part of a state a generic organ is. */
public enum OrganKind {
    GOVERNMENT,
    /** The head of state or government, in person or office. */
    HEAD,
    MINISTER,
    MINISTRY,
    PARLIAMENT,
    MILITARY,
    SECURITY,
    DIPLOMACY,
    OFFICIAL,
    COURT,
    /** Words such as "side" and "leadership" that stand for the state as a whole. */
    SIDE
}
