package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Abbreviations that a sentence defines: "the Rapid Support Forces (RSF)". */
final class Abbreviation {
    private static final Set<String> SKIPPED =
            Set.of("of", "the", "and", "for", "in", "on", "to", "'s", "’s", "&", "-");
    private static final int LONGEST = 10;

    private Abbreviation() {}

    /** A full name and what the document calls it from there on. */
    record Definition(Span full, String abbreviation) {}

    static List<Definition> in(Sentence sentence) {
        List<Definition> found = new ArrayList<>();
        List<Token> tokens = sentence.tokens();
        for (int i = 2; i + 1 < tokens.size(); i++) {
            String before = tokens.get(i - 1).text();
            boolean bracketed = before.equals("(") || before.equals("[") || before.equals("-LRB-");
            if (bracketed && isAbbreviation(tokens.get(i).text())) {
                String abbreviation = tokens.get(i).text();
                full(tokens, i - 2, abbreviation).ifPresent(span -> found.add(new Definition(span, abbreviation)));
            }
        }
        return found;
    }

    private static boolean isAbbreviation(String text) {
        long capitals = text.chars().filter(Character::isUpperCase).count();
        return capitals >= 2
                && text.length() <= LONGEST
                && text.chars().allMatch(c -> Character.isLetter(c) || c == '-');
    }

    /** The words before the bracket whose initials spell the abbreviation, read backwards. */
    private static Optional<Span> full(List<Token> tokens, int last, String abbreviation) {
        String letters = abbreviation.replaceAll("[^A-Z]", "");
        int letter = letters.length() - 1;
        int first = -1;
        for (int i = last; i >= 0 && letter >= 0 && last - i < 2 * LONGEST; i--) {
            String word = tokens.get(i).text();
            if (Character.toUpperCase(word.charAt(0)) == letters.charAt(letter)
                    && !(SKIPPED.contains(word) && letter == 0)) {
                letter--;
                first = i;
            } else if (!SKIPPED.contains(word.toLowerCase(java.util.Locale.ROOT))) {
                return Optional.empty();
            }
        }
        if (letter >= 0
                || first < 0
                || !Character.isUpperCase(tokens.get(first).text().charAt(0))) {
            return Optional.empty();
        }
        return Optional.of(tokens.get(first).span().union(tokens.get(last).span()));
    }
}
