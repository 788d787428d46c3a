package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.parse.Phrase;
import io.statecraft.extraction.parse.Token;
import java.util.List;
import java.util.Set;

/** Words that say how much of something, so that what is meant stands behind "of": "thousands of troops", "15 of 28 jets". */
public final class Transparent {
    private static final Set<String> NOUNS = Set.of(
            "thousands",
            "hundreds",
            "dozens",
            "scores",
            "millions",
            "tens",
            "thousand",
            "hundred",
            "dozen",
            "number",
            "majority",
            "bulk",
            "most",
            "some",
            "rest",
            "part",
            "parts",
            "portion",
            "portions",
            "remainder",
            "handful",
            "couple",
            "series",
            "pair",
            "trio",
            "wave",
            "lot",
            "plenty",
            "all",
            "many",
            "several",
            "both",
            "one",
            "none",
            "half",
            "third",
            "quarter",
            "batch",
            "total",
            "range",
            "variety",
            "kind",
            "type",
            "hundredth",
            "group",
            "level",
            "levels",
            "swath",
            "swaths",
            "swathe",
            "stretch",
            "contingent",
            "column",
            "members",
            "each",
            "few");

    private Transparent() {}

    /** What a noun phrase is about: its head, or what stands behind the "of" of a measure. */
    public static Token meant(Token head) {
        if (!NOUNS.contains(head.lower()) && !NOUNS.contains(head.lemma()) && !head.isNumber()) {
            return head;
        }
        List<Token> behind = Phrase.of(head).prepositional("of");
        return behind.isEmpty() ? head : behind.getFirst();
    }
}
