package io.statecraft.extraction.lexicon;

/**
 * What must hold in the surroundings of a trigger for a sense to apply.
 *
 * @param kind what is looked at
 * @param preposition the preposition of a {@link Kind#PREPOSITION}, else empty
 * @param filler what must stand there; for {@link Kind#CLAUSE} the marker of the clause ({@code to}, {@code that},
 *     {@code into}, {@code none})
 * @param negated whether it must not stand there
 */
public record Condition(Kind kind, String preposition, Filler filler, boolean negated) {

    /** What a condition looks at. */
    public enum Kind {
        /** {@code subject=}: the logical subject. */
        SUBJECT,
        /** {@code recipient=}: the phrase that was taken as recipient. */
        RECIPIENT,
        /** {@code own=}: the owner of the object. */
        OWNER,
        /** {@code clause=}: the complement clause, by its marker. */
        CLAUSE,
        /** {@code word:}: any dependent of the trigger or of its complement verb, or that verb itself, by lemma. */
        WORD,
        /** {@code PREPOSITION:}: the noun behind a preposition that depends on the trigger or its object. */
        PREPOSITION
    }
}
