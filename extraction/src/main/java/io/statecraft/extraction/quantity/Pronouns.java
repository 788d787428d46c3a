package io.statecraft.extraction.quantity;

import io.statecraft.extraction.scan.TokenScan;
import java.util.Set;

/** Where "one" counts ("one soldier", "at least one killed") and where it stands for somebody or something. */
final class Pronouns {
    private static final Set<String> BEFORE = Set.of(
            "no", "the", "this", "that", "any", "every", "each", "some", "which", "other", "another", "first", "last",
            "next", "anyone", "such", "if", "when", "what");
    private static final Set<String> BEHIND = Set.of(
            "of", "another", "is", "was", "who", "that", "which", "and", "in", "for", "to", "can", "could", "may",
            "might", "must", "should", "would", "will", "has", "had", "or", "by", "with", "from", "on", "at", "as",
            "but", "the", "a", "day", "side", "hand", "thing", "way", "side's", "where", "such", "reason", "s",
            "already", "needs", "more", "last", "cannot", "does", "did", "ought", "usually", "often", "always", "never",
            "also", "then");
    /** "for one day" counts, "one day he left" does not. */
    private static final Set<String> MEASURING = Set.of("for", "of", "in", "within", "least", "than", "only", "just");
    /** Nouns that end as verbs do: "one series", "one corps". */
    private static final Set<String> SINGULAR =
            Set.of("corps", "series", "species", "means", "news", "barracks", "headquarters", "works", "gas", "alias");

    private Pronouns() {}

    /** Whether the "one" at a token counts nothing. */
    static boolean isPronoun(TokenScan scan, int at) {
        if (isCounted(scan, at)) {
            return false;
        }
        boolean hyphen = scan.isDash(at + 1) && scan.isGlued(at + 1);
        boolean noun = scan.isWord(at + 1) && !BEHIND.contains(scan.word(at + 1)) && !isVerb(scan, at + 1);
        boolean only = scan.is(at - 1, "only") && (scan.is(at - 2, "the") || !noun);
        return BEFORE.contains(scan.word(at - 1))
                || only
                || !noun && !hyphen
                || scan.isDash(at - 1) && scan.isGlued(at);
    }

    // "one or more missiles", "one day" as a measure.
    private static boolean isCounted(TokenScan scan, int at) {
        return scan.areWords(at + 1, "or", "more") || scan.is(at + 1, "day") && MEASURING.contains(scan.word(at - 1));
    }

    // "one observes", but not "one crisis", "one bus", "one pass".
    private static boolean isVerb(TokenScan scan, int at) {
        String word = scan.word(at);
        return word.endsWith("s")
                && word.length() > 3
                && !scan.isCapital(at)
                && !word.matches(".*[sui]s")
                && !SINGULAR.contains(word);
    }
}
