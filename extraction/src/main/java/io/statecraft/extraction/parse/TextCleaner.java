package io.statecraft.extraction.parse;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Blanks out what is no prose, character by character, so that every offset stays what it was.
 *
 * <p>Line ends survive: the blocks of the document are found by them.
 */
final class TextCleaner {

    /** Longer runs without a space are no words, but encoded data or another script. */
    private static final int LONGEST_WORD = 200;

    private static final Pattern REMAINS = Pattern.compile(String.join(
            "|",
            // Footnote markers: "[12]", "[a]", "[citation needed]".
            "\\[(?:\\d{1,3}|[a-z]|note \\d{1,3}|citation needed|edit)\\]",
            // Footnote numbers behind a full stop: "left.12 The".
            "(?<=[a-z)\"”’][.!?][\"”’]?)\\d{1,3}(?=\\s+[A-Z“\"]|\\s*$)",
            // HTML remains.
            "</?[a-zA-Z][^<>\\n]{0,200}>",
            "&(?:nbsp|zwnj|shy|#160);",
            "(?<=&)(?:amp|lt|gt|quot|apos|#39);",
            // Enumerators within a line: "entail: a) fighting; (ii) preventing".
            "(?<=\\S[ \u00A0])(?:\\(?[a-h]\\)|\\((?:i|ii|iii|iv|v|vi|vii|viii)\\))(?=\\s)",
            // Marks of headings and emphasis in Markdown.
            "(?<![^\\n])#{1,6}(?=\\s)",
            "\\*{2,3}|_{2,}"));

    private static final String MONTH = "(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?";
    private static final String DATED = ", (?:" + MONTH + " \\d{1,2}|\\d{1,2} " + MONTH + ")(?:,? \\d{4})?";
    private static final String AGENCY = " ?\\([A-Z][A-Za-z. /]{1,30}\\)";

    /** Where and when an agency's report was sent, before its first sentence: "GENEVA, May 3 (XYZ) - ". */
    private static final Pattern DATELINE =
            Pattern.compile("[A-Z][\\p{L}.'/-]{1,20}(?: [A-Z][\\p{L}.'-]{1,20}){0,3}(?:, [A-Z][\\p{L}.' ]{1,25}?)?(?:"
                    + DATED + "(?:" + AGENCY + ")?|" + AGENCY + ") ?(?:--|[-–—]) ?(?=[\"“'‘A-Z])");

    private TextCleaner() {}

    static String clean(String text) {
        char[] clean = text.toCharArray();
        Matcher remains = REMAINS.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        int next = 0;
        while (next < text.length()) {
            if (mayBeginRemains(text, next)
                    && remains.region(next, text.length()).lookingAt()) {
                blank(clean, next, remains.end());
                next = remains.end();
            } else {
                next++;
            }
        }
        blankDatelines(text, clean);
        for (int i = 0; i < clean.length; i++) {
            clean[i] = plain(clean, i);
        }
        blankLongRuns(clean);
        return new String(clean);
    }

    /** A cheap look before the expensive one: documents of many megabytes are cleaned in well under a second. */
    private static boolean mayBeginRemains(String text, int at) {
        char c = text.charAt(at);
        if (c >= 'a' && c <= 'h') {
            return at + 1 < text.length() && text.charAt(at + 1) == ')';
        }
        if (c >= '0' && c <= '9') {
            return at > 0 && ".!?\"”’".indexOf(text.charAt(at - 1)) >= 0;
        }
        if (c == '(') {
            return at > 0 && Character.isWhitespace(text.charAt(at - 1));
        }
        return at > 0 && text.charAt(at - 1) == '&' || "[<&#*_".indexOf(c) >= 0;
    }

    private static char plain(char[] text, int at) {
        char c = text[at];
        if (c > ' ' && c < '\u007F' && c != '`') {
            return c;
        }
        return switch (c) {
            case '\n', '\r' -> c;
            case '\u2028', '\u2029', '\u0085', '\f', '\u000B' -> '\n';
            case '’', '‘', 'ʼ', '`', '´', '‚' -> '\'';
            case '“', '”', '„', '«', '»', '‟' -> '"';
            case '\u2010', '\u2011', '\u2012' -> '-';
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> isInsideWord(text, at) ? c : ' ';
            default -> isNoProse(c) ? ' ' : c;
        };
    }

    private static boolean isNoProse(char c) {
        return Character.isSurrogate(c)
                || Character.isISOControl(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.PRIVATE_USE
                || Character.getType(c) == Character.UNASSIGNED;
    }

    private static boolean isInsideWord(char[] text, int at) {
        return at > 0 && at + 1 < text.length && Character.isLetter(text[at - 1]) && Character.isLetter(text[at + 1]);
    }

    private static void blankDatelines(String text, char[] clean) {
        Matcher dateline = DATELINE.matcher(text);
        for (int start = 0; start >= 0 && start < text.length(); start = text.indexOf('\n', start) + 1) {
            if (dateline.region(start, text.length()).lookingAt()) {
                blank(clean, start, dateline.end());
            }
            if (text.indexOf('\n', start) < 0) {
                break;
            }
        }
    }

    private static void blankLongRuns(char[] text) {
        int start = 0;
        for (int i = 0; i <= text.length; i++) {
            if (i == text.length || Character.isWhitespace(text[i])) {
                if (i - start > LONGEST_WORD) {
                    blank(text, start, i);
                }
                start = i + 1;
            }
        }
    }

    private static void blank(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            text[i] = ' ';
        }
    }
}
