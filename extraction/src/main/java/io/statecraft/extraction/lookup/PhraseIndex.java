package io.statecraft.extraction.lookup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds known phrases in running text, the longest first, at word boundaries, in one pass.
 *
 * <p>Case counts, but accents, kinds of apostrophe, hyphens against blanks and the layout of blanks do not; a phrase
 * that starts small may start a sentence; a phrase of four letters or more is found in capitals, too.
 *
 * @param <T> what a phrase stands for
 */
public final class PhraseIndex<T> {

    /**
     * A phrase found in a text.
     *
     * @param start the offset of its first character
     * @param end the offset behind its last character
     * @param values what it stands for, in the order of adding
     * @param inCapitals whether it was found only because the text is in capitals
     */
    public record Match<T>(int start, int end, List<T> values, boolean inCapitals) {}

    private static final int LETTERS_NEEDED_IN_CAPITALS = 4;

    private static final class Node<T> {
        private final Map<String, Node<T>> next = new HashMap<>(2);
        private final List<T> values = new ArrayList<>(1);
    }

    private final Node<T> exact = new Node<>();
    private final Node<T> capitals = new Node<>();
    private boolean ignoringCase;

    private PhraseIndex() {}

    /** Collects phrases; not to be used any more once the index is built. */
    public static final class Builder<T> {
        private final PhraseIndex<T> index = new PhraseIndex<>();

        /** Makes every phrase match in any case. */
        public Builder<T> ignoreCase() {
            index.ignoringCase = true;
            return this;
        }

        /** Adds a proper name; {@code alsoInCapitals} lets headlines in capitals match it. */
        public Builder<T> add(String phrase, T value, boolean alsoInCapitals) {
            List<String> keys = Words.keysOf(phrase);
            if (keys.isEmpty()) {
                throw new IllegalArgumentException("A phrase needs a word: '" + phrase + "'");
            }
            if (index.ignoringCase) {
                put(index.exact, keys.stream().map(PhraseIndex::small).toList(), value);
                return this;
            }
            put(index.exact, keys, value);
            if (Character.isLowerCase(keys.get(0).charAt(0))) {
                List<String> sentenceStart = new ArrayList<>(keys);
                sentenceStart.set(0, capitalised(keys.get(0)));
                put(index.exact, sentenceStart, value);
            }
            long letters = phrase.chars().filter(Character::isLetter).count();
            if (alsoInCapitals && letters >= LETTERS_NEEDED_IN_CAPITALS) {
                put(
                        index.capitals,
                        keys.stream().map(key -> key.toUpperCase(Locale.ROOT)).toList(),
                        value);
            }
            return this;
        }

        /** The finished index. */
        public PhraseIndex<T> build() {
            return index;
        }

        private static <T> void put(Node<T> root, List<String> keys, T value) {
            Node<T> node = root;
            for (String key : keys) {
                node = node.next.computeIfAbsent(key, unused -> new Node<>());
            }
            if (!node.values.contains(value)) {
                node.values.add(value);
            }
        }

        private static String capitalised(String word) {
            return Character.toUpperCase(word.charAt(0)) + word.substring(1);
        }
    }

    /** All phrases in a text that do not overlap, from left to right, of several at one place the longest. */
    public List<Match<T>> find(CharSequence text, int from, int to) {
        Words words = Words.of(text, from, to);
        List<Match<T>> matches = new ArrayList<>();
        int word = 0;
        while (words.has(word)) {
            Match<T> match = matchAt(words, word);
            if (match == null) {
                word++;
            } else {
                matches.add(match);
                while (words.has(word) && words.start(word) < match.end()) {
                    word++;
                }
            }
        }
        return matches;
    }

    /** The longest phrase that starts at exactly this offset or behind blanks after it, if any. */
    public @Nullable Match<T> longestAt(CharSequence text, int offset, int to) {
        Words words = Words.of(text, offset, to);
        return words.has(0) ? matchAt(words, 0) : null;
    }

    private @Nullable Match<T> matchAt(Words words, int first) {
        Match<T> match = walk(exact, words, first, false);
        if (!isCapitals(words.key(first))) {
            return match;
        }
        Match<T> loud = walk(capitals, words, first, true);
        return match == null || loud != null && loud.end() > match.end() ? loud : match;
    }

    private @Nullable Match<T> walk(Node<T> root, Words words, int first, boolean inCapitals) {
        Node<T> node = root;
        Match<T> longest = null;
        for (int word = first; words.has(word); word++) {
            String key = ignoringCase ? small(words.key(word)) : words.key(word);
            node = node.next.get(key);
            if (node == null || word > first && words.afterBlankLine(word)) {
                return longest;
            }
            if (!node.values.isEmpty()) {
                longest = new Match<>(words.start(first), words.end(word), List.copyOf(node.values), inCapitals);
            }
        }
        return longest;
    }

    private static String small(String key) {
        return key.toLowerCase(Locale.ROOT);
    }

    private static boolean isCapitals(String key) {
        return key.length() > 1
                && Character.isUpperCase(key.charAt(0))
                && key.chars().noneMatch(Character::isLowerCase);
    }
}
