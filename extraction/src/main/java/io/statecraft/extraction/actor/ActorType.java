package io.statecraft.extraction.actor;

/** What sort of thing a name of the gazetteer stands for. */
public enum ActorType {
    /** A state or territory with an ISO 3166-1 code, or a former state. */
    STATE,
    /** An international organisation, alliance, format, agency, company, news agency or institute. */
    ORGANISATION,
    /** An armed group, party, movement or entity without general recognition. */
    GROUP,
    /** An ethnic, religious or regional people. */
    PEOPLE,
    /** A person. */
    PERSON,
    /** A region, town, sea or strait: where something happens, not who acts. */
    PLACE
}
