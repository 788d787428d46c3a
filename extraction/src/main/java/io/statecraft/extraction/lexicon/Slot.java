package io.statecraft.extraction.lexicon;

import java.util.List;
import java.util.Map;

/**
 * A place beside a trigger where an actor or a content is found.
 *
 * @param kind the sort of place
 * @param preposition the preposition of a {@link Kind#PREPOSITION}, else empty
 */
public record Slot(Kind kind, String preposition) {

    /** The sorts of place. */
    public enum Kind {
        /** {@code subj}: the logical subject: the subject of an active verb, the by-phrase of a passive one. */
        SUBJECT,
        /** {@code obj}: the logical object: the direct object, or the subject of a passive. */
        OBJECT,
        /** {@code iobj}: the indirect object: "gave <b>Kyiv</b> tanks". */
        INDIRECT_OBJECT,
        /** {@code own}: possessor, modifier or of-complement of the object: "seized an <b>Iranian</b> tanker". */
        OWNER,
        /** {@code poss}: the possessor of a noun: "<b>Iran</b>'s attack". */
        POSSESSOR,
        /** {@code mod}: the adjective or compound before a noun: "the <b>Iranian</b> attack", "<b>US</b> sanctions". */
        MODIFIER,
        /** {@code comp}: the subject of the complement clause: "demanded that <b>Rwanda</b> withdraw". */
        COMPLEMENT_SUBJECT,
        /** A preposition on the trigger, its particle or its object: "talks <b>with Kabul</b>". */
        PREPOSITION,
        /** {@code that}: a finite complement clause. */
        THAT,
        /** {@code inf}: an infinitive whose subject is the trigger's: "agreed <b>to leave</b>". */
        INFINITIVE,
        /** {@code obj-inf}: an infinitive whose subject is the trigger's object: "urged them <b>to leave</b>". */
        OBJECT_INFINITIVE,
        /** {@code ing}: a gerund: "considers <b>leaving</b>". */
        GERUND,
        /** {@code whether}: an indirect question. */
        WHETHER,
        /** {@code quote}: direct speech. */
        QUOTE,
        /** {@code host}: the clause or verb that the trigger modifies: "may <b>leave</b>", "reportedly <b>left</b>". */
        HOST,
        /** {@code voice}: whoever says it: the source of the clause, else who issued the statement. */
        VOICE,
        /** {@code none}: nowhere in the clause. */
        NONE
    }

    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("subj", Kind.SUBJECT),
            Map.entry("obj", Kind.OBJECT),
            Map.entry("iobj", Kind.INDIRECT_OBJECT),
            Map.entry("own", Kind.OWNER),
            Map.entry("poss", Kind.POSSESSOR),
            Map.entry("mod", Kind.MODIFIER),
            Map.entry("comp", Kind.COMPLEMENT_SUBJECT),
            Map.entry("that", Kind.THAT),
            Map.entry("inf", Kind.INFINITIVE),
            Map.entry("obj-inf", Kind.OBJECT_INFINITIVE),
            Map.entry("ing", Kind.GERUND),
            Map.entry("whether", Kind.WHETHER),
            Map.entry("quote", Kind.QUOTE),
            Map.entry("host", Kind.HOST),
            Map.entry("voice", Kind.VOICE),
            Map.entry("none", Kind.NONE));

    /** The place that a data file means: one of the reserved words, else a preposition. */
    public static Slot of(String text) {
        Kind kind = KINDS.get(text);
        return kind == null ? new Slot(Kind.PREPOSITION, text) : new Slot(kind, "");
    }

    static List<Slot> listOf(List<String> texts) {
        return texts.stream().map(Slot::of).toList();
    }

    /** Whether this is the place behind the given preposition. */
    public boolean isBehind(String word) {
        return kind == Kind.PREPOSITION && preposition.equals(word);
    }

    @Override
    public String toString() {
        return kind == Kind.PREPOSITION ? preposition : kind.name();
    }
}
