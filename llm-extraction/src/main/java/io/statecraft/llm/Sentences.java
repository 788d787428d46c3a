package io.statecraft.llm;

import io.statecraft.facts.Sentence;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of a text in any language, one behind the other without gaps.
 *
 * @param text the text
 * @param starts offset of each sentence, then the text's length; in UTF-16 code units
 */
record Sentences(String text, List<Integer> starts) {
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n\\s*");

    Sentences {
        starts = List.copyOf(starts);
    }

    /** No sentence is longer than {@code lengthMax}: what is longer is cut between words where there are any. */
    static Sentences of(String text, int lengthMax) {
        List<Integer> starts = new ArrayList<>();
        Matcher gaps = BLANK_LINE.matcher(text);
        int start = 0;
        while (start < text.length()) {
            int end = gaps.find() ? gaps.end() : text.length();
            addSentences(text, start, end, lengthMax, starts);
            start = end;
        }
        starts.add(text.length());
        return new Sentences(text, starts);
    }

    int count() {
        return starts.size() - 1;
    }

    int start(int index) {
        return starts.get(index);
    }

    int end(int index) {
        return starts.get(index + 1);
    }

    /** The sentence or sentences around this piece of the text, so that it can be read where it stands. */
    Sentence around(int from, int to) {
        int start = start(indexOf(from));
        int end = end(indexOf(to - 1));
        while (start < from && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > to && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Sentence(text.substring(start, end), text.codePointCount(0, start));
    }

    private int indexOf(int offset) {
        int low = 0;
        int high = count() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (start(middle) <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private static void addSentences(String text, int from, int to, int lengthMax, List<Integer> starts) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text.substring(from, to));
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            int at = from + start;
            while (from + end - at > lengthMax) {
                starts.add(at);
                at = cut(text, at, lengthMax);
            }
            starts.add(at);
            start = end;
        }
    }

    private static int cut(String text, int at, int lengthMax) {
        int space = text.lastIndexOf(' ', at + lengthMax - 1);
        int behind = space > at ? space + 1 : at + lengthMax;
        return Character.isLowSurrogate(text.charAt(behind)) ? behind - 1 : behind;
    }
}
