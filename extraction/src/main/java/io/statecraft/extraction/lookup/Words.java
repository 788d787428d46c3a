package io.statecraft.extraction.lookup;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * Text cut into words and single marks, each with a key that variants of spelling share.
 *
 * <p>A key keeps its case but loses its accents; a hyphen or dash between two words is no word of its own, so that
 * "al-Shabaab" and "al Shabaab" have equal keys.
 */
final class Words {
    private final CharSequence text;
    private final int from;
    private final int to;
    private int at;
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    private String[] keys = new String[64];
    private int size;

    private Words(CharSequence text, int from, int to) {
        this.text = text;
        this.from = from;
        this.at = from;
        this.to = to;
    }

    static Words of(CharSequence text, int from, int to) {
        return new Words(text, from, to);
    }

    /** The keys of a short phrase. */
    static List<String> keysOf(String phrase) {
        Words words = of(phrase, 0, phrase.length());
        int size = 0;
        while (words.has(size)) {
            size++;
        }
        return List.of(Arrays.copyOf(words.keys, size));
    }

    /** Whether there is a word of this number, counted from 0; the text is cut only as far as is asked. */
    boolean has(int word) {
        while (size <= word && at < to) {
            cutOne();
        }
        return word < size;
    }

    private void cutOne() {
        char c = text.charAt(at);
        if (isWordPart(c)) {
            int end = endOfWord(at);
            add(at, end);
            at = end;
        } else {
            if (!isBlank(c) && !isJoint()) {
                add(at, at + 1);
            }
            at++;
        }
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return ends[word];
    }

    String key(int word) {
        return keys[word];
    }

    /** Whether a blank line parts this word from the one before. */
    boolean afterBlankLine(int word) {
        int breaks = 0;
        for (int i = word == 0 ? starts[0] : ends[word - 1]; i < starts[word]; i++) {
            if (text.charAt(i) == '\n') {
                breaks++;
            }
        }
        return breaks > 1;
    }

    private int endOfWord(int start) {
        int end = start + 1;
        while (end < to && isWordPart(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean isJoint() {
        return isDash(text.charAt(at))
                && at > from
                && at + 1 < to
                && !isBlank(text.charAt(at - 1))
                && isWordPart(text.charAt(at + 1));
    }

    private void add(int start, int end) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            keys = Arrays.copyOf(keys, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        keys[size] = fold(text.subSequence(start, end).toString());
        size++;
    }

    static boolean isWordPart(char c) {
        return c < 128
                ? c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z'
                : Character.isLetterOrDigit(c) && !isApostrophe(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK;
    }

    static boolean isDash(char c) {
        return c == '-' || c >= '\u2010' && c <= '\u2014' || c == '\u2212';
    }

    static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2018' || c == '\u2019' || c >= '\u02bb' && c <= '\u02bf' || c == '`';
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    private static String fold(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                return foldAccents(word);
            }
        }
        return switch (word) {
            case "`" -> "'";
            case "&" -> "and";
            default -> word;
        };
    }

    private static String foldAccents(String word) {
        if (word.length() == 1 && isApostrophe(word.charAt(0))) {
            return "'";
        }
        StringBuilder folded = new StringBuilder(word.length());
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFD);
        for (int i = 0; i < decomposed.length(); i++) {
            char c = decomposed.charAt(i);
            if (Character.getType(c) != Character.NON_SPACING_MARK) {
                folded.append(plain(c));
            }
        }
        return folded.toString();
    }

    /** Letters that Unicode does not decompose, in the plain spelling that English texts give them. */
    private static String plain(char c) {
        return switch (c) {
            case 'ı' -> "i";
            case 'ł' -> "l";
            case 'Ł' -> "L";
            case 'ø' -> "o";
            case 'Ø' -> "O";
            case 'đ' -> "d";
            case 'Đ' -> "D";
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'Æ' -> "Ae";
            case 'ə' -> "a";
            case 'Ə' -> "A";
            default -> String.valueOf(c);
        };
    }
}
