package io.statecraft.extraction.lexicon;

/**
 * A title of office: "foreign minister".
 *
 * @param title in small letters
 * @param actsFor for whom a holder acts when the text names the office
 */
public record Office(String title, ActsFor actsFor) {

    /** For whom the holder of an office acts. */
    public enum ActsFor {
        /** For the state: heads of state and government, ministers, envoys, officers. */
        STATE,
        /** For an international organisation or alliance. */
        ORGANISATION,
        /** For an armed group, a party, a people or a faith. */
        GROUP,
        /** For a state, an organisation or a group, as the text says. */
        ANY,
        /** For nobody but the person: members of parliament, experts, founders. */
        SELF
    }
}
