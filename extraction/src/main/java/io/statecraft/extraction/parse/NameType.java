package io.statecraft.extraction.parse;

/** What kind of thing the name tagger takes a span for. It proposes spans well and judges their kinds poorly. */
public enum NameType {
    PERSON,
    /** Nationalities, religious and political groups. */
    GROUP,
    FACILITY,
    ORGANISATION,
    /** Countries, cities, states. */
    POLITY,
    LOCATION,
    PRODUCT,
    EVENT,
    WORK,
    LAW,
    LANGUAGE,
    DATE,
    TIME,
    PERCENT,
    MONEY,
    QUANTITY,
    ORDINAL,
    CARDINAL;

    /** Whether this is a kind of actor, place or thing, and no number or date. */
    public boolean isEntity() {
        return compareTo(DATE) < 0;
    }
}
