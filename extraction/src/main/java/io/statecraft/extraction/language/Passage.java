package io.statecraft.extraction.language;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;

/**
 * Some lines of a text that are judged together.
 *
 * @param words all words, without numbers
 */
record Passage(List<String> words) {
    private static final int LETTERS_MIN = 40;
    private static final int LETTERS_MAX = 400;
    private static final int SAMPLE_LENGTH_MAX = 30_000;
    private static final int PIECE_LENGTH = 500;

    Passage {
        words = List.copyOf(words);
    }

    /** The passages of a text; of a long one samples from its beginning to its end. */
    static List<Passage> of(String text) {
        List<Passage> passages = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String line : sample(text).split("\n")) {
            for (String raw : line.split("\\s+")) {
                String word = bare(raw);
                if (tells(word)) {
                    words.add(word);
                }
                close(words, LETTERS_MAX, passages);
            }
            close(words, LETTERS_MIN, passages);
        }
        close(words, 1, passages);
        return passages;
    }

    private static void close(List<String> words, int lettersMin, List<Passage> passages) {
        Passage passage = new Passage(words);
        if (passage.letters() >= lettersMin) {
            passages.add(passage);
            words.clear();
        }
    }

    /** The words that do not begin with a capital, as names do where there are capitals. */
    List<String> common() {
        return words.stream()
                .filter(word -> !Character.isUpperCase(word.codePointAt(0)))
                .toList();
    }

    /** What tells the language: names tell nothing, and where they prevail they are left out. */
    List<String> telling() {
        List<String> common = common();
        return common.size() * 2 < words.size() ? common : words;
    }

    int letters() {
        return words.stream().mapToInt(String::length).sum();
    }

    /** Whether most of it is written in other letters than English. */
    boolean foreign() {
        long foreign = words.stream()
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .filter(point -> UnicodeScript.of(point) != UnicodeScript.LATIN)
                .count();
        return foreign * 2 > letters();
    }

    private static String sample(String text) {
        if (text.length() <= SAMPLE_LENGTH_MAX) {
            return text;
        }
        StringBuilder sample = new StringBuilder(SAMPLE_LENGTH_MAX);
        int pieces = SAMPLE_LENGTH_MAX / PIECE_LENGTH;
        for (int i = 0; i < pieces; i++) {
            int start = (int) ((long) i * (text.length() - PIECE_LENGTH) / (pieces - 1));
            sample.append(text, start, start + PIECE_LENGTH).append('\n');
        }
        return sample.toString();
    }

    /** The word without the marks around it. */
    private static String bare(String raw) {
        int start = 0;
        int end = raw.length();
        while (start < end && !Character.isLetterOrDigit(raw.codePointAt(start))) {
            start++;
        }
        while (end > start && !Character.isLetterOrDigit(raw.codePointBefore(end))) {
            end--;
        }
        return start < end ? raw.substring(start, end) : "";
    }

    private static boolean tells(String word) {
        return !word.isEmpty()
                && Character.isLetter(word.codePointAt(0))
                && word.chars().noneMatch(c -> c == '/' || c == '@' || Character.isDigit(c));
    }
}
