package io.statecraft.extraction.actor;

/**
 * A generic organ of a state, found behind or before a state's name.
 *
 * @param start the offset of its first character
 * @param end the offset behind its last character
 * @param head the form of the data file
 * @param kind what part of the state it is
 * @param office whether one person holds it, so that a name may follow: "foreign minister"
 */
public record Organ(int start, int end, String head, OrganKind kind, boolean office) {}
