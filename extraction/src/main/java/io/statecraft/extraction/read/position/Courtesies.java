package io.statecraft.extraction.read.position;

import io.statecraft.extraction.parse.Token;
import java.util.Set;

/** What speakers "wish to say": no aims, only turns of speech. */
final class Courtesies {
    private static final Set<String> LEMMAS = Set.of(
            "thank",
            "congratulate",
            "commend",
            "salute",
            "applaud",
            "express",
            "say",
            "add",
            "speak",
            "stress",
            "emphasise",
            "emphasize",
            "underline",
            "underscore",
            "recall",
            "note",
            "mention",
            "reiterate",
            "pay",
            "talk",
            "draw",
            "highlight",
            "remind",
            "call",
            "conclude",
            "repeat",
            "know",
            "see",
            "hear",
            "keep");

    private Courtesies() {}

    static boolean is(Token content) {
        boolean bare = content.children().stream().noneMatch(child -> child.isNoun() || child.isVerb());
        return content.isVerb()
                && LEMMAS.contains(content.lemma())
                && (bare || !content.hasLemma("keep", "see", "hear", "conclude", "call", "draw"));
    }
}
