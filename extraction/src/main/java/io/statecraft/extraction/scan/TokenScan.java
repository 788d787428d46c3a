package io.statecraft.extraction.scan;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A text cut into words (letters), figures (ASCII digits) and single signs; blanks are left out.
 *
 * <p>Cut finer than a parser would ("T-72" is three tokens), so that a grammar sees what is glued to what. Every
 * question about a token that does not exist has a neutral answer: rules need no bounds checks. Arrays instead of
 * token objects keep a ten-megabyte text within memory.
 */
public final class TokenScan {
    private static final byte WORD = 1;
    private static final byte FIGURES = 2;
    private static final byte SIGN = 3;
    private static final int LONGEST_WORD = 20;
    private static final int MOST_FIGURES = 9;

    private final String text;
    private byte[] kinds;
    private int[] starts;
    private int[] ends;
    private String[] words;
    private int size;

    private TokenScan(String text) {
        this.text = text;
        int estimate = 16 + text.length() / 5;
        kinds = new byte[estimate];
        starts = new int[estimate];
        ends = new int[estimate];
        words = new String[estimate];
    }

    public static TokenScan of(String text) {
        TokenScan scan = new TokenScan(text);
        scan.cut();
        return scan;
    }

    private void cut() {
        Map<String, String> seen = new HashMap<>();
        int at = 0;
        while (at < text.length()) {
            char first = text.charAt(at);
            int end = at + 1;
            if (isDigit(first)) {
                while (end < text.length() && isDigit(text.charAt(end))) {
                    end++;
                }
                add(FIGURES, at, end, "");
            } else if (Character.isLetter(first)) {
                while (end < text.length() && Character.isLetter(text.charAt(end))) {
                    end++;
                }
                add(WORD, at, end, lowerCase(at, end, seen));
            } else if (!isBlank(first)) {
                add(SIGN, at, end, "");
            }
            at = end;
        }
    }

    // Longer words are none that a grammar knows.
    private String lowerCase(int start, int end, Map<String, String> seen) {
        if (end - start > LONGEST_WORD) {
            return "?";
        }
        String lower = text.substring(start, end).toLowerCase(Locale.ROOT);
        String known = seen.putIfAbsent(lower, lower);
        return known == null ? lower : known;
    }

    private void add(byte kind, int start, int end, String word) {
        if (size == kinds.length) {
            int larger = size + size / 2;
            kinds = Arrays.copyOf(kinds, larger);
            starts = Arrays.copyOf(starts, larger);
            ends = Arrays.copyOf(ends, larger);
            words = Arrays.copyOf(words, larger);
        }
        kinds[size] = kind;
        starts[size] = start;
        ends[size] = end;
        words[size] = word;
        size++;
    }

    public String text() {
        return text;
    }

    public int size() {
        return size;
    }

    /** Offset of the first character of a token. */
    public int start(int token) {
        return exists(token) ? starts[token] : token < 0 ? 0 : text.length();
    }

    /** Offset behind the last character of a token. */
    public int end(int token) {
        return exists(token) ? ends[token] : token < 0 ? 0 : text.length();
    }

    public boolean exists(int token) {
        return token >= 0 && token < size;
    }

    public boolean isWord(int token) {
        return exists(token) && kinds[token] == WORD;
    }

    public boolean isFigures(int token) {
        return exists(token) && kinds[token] == FIGURES;
    }

    /** The word in lower case, or an empty text where the token is no word. */
    public String word(int token) {
        return exists(token) ? words[token] : "";
    }

    /** Whether the token is exactly this word, in any case. */
    public boolean is(int token, String word) {
        return word(token).equals(word);
    }

    /** Whether these words follow each other from a token on. */
    public boolean areWords(int token, String... sequence) {
        for (int i = 0; i < sequence.length; i++) {
            if (!is(token + i, sequence[i])) {
                return false;
            }
        }
        return true;
    }

    /** The sign, or a blank where the token is none. */
    public char sign(int token) {
        return exists(token) && kinds[token] == SIGN ? text.charAt(starts[token]) : ' ';
    }

    public boolean isSign(int token, char sign) {
        return sign(token) == sign;
    }

    /** Whether the token is a hyphen, minus or dash of any length. */
    public boolean isDash(int token) {
        char sign = sign(token);
        return sign == '-' || sign >= '\u2010' && sign <= '\u2015' || sign == '\u2212';
    }

    /** Whether the token is a hyphen, the dash that ties words together. */
    public boolean isHyphen(int token) {
        char sign = sign(token);
        return sign == '-' || sign == '\u2010' || sign == '\u2011';
    }

    /** Whether nothing stands between a token and the one before it. */
    public boolean isGlued(int token) {
        return exists(token) && exists(token - 1) && starts[token] == ends[token - 1];
    }

    /** Whether a word begins with a capital letter. */
    public boolean isCapital(int token) {
        return isWord(token) && Character.isUpperCase(text.charAt(starts[token]));
    }

    /** The number that the figures write, or -1 where the token is none or has more than nine. */
    public int number(int token) {
        return isFigures(token) && length(token) <= MOST_FIGURES
                ? Integer.parseInt(text, starts[token], ends[token], 10)
                : -1;
    }

    /** How many characters a token has. */
    public int length(int token) {
        return end(token) - start(token);
    }

    /** The token as it is written. */
    public String raw(int token) {
        return text.substring(start(token), end(token));
    }

    /** The text from the first token up to, not including, another. */
    public String raw(int from, int to) {
        return text.substring(start(from), end(to - 1));
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }

    private static boolean isBlank(char character) {
        return Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || Character.isISOControl(character);
    }
}
