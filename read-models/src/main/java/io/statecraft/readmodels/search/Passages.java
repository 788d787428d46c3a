package io.statecraft.readmodels.search;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The sentences of a text, good enough to be found in: what is read out of them was read with better ones. */
final class Passages {
    /** A sentence that is longer is none, and PostgreSQL indexes no text of any length. */
    private static final int CHARACTERS_MAX = 100_000;

    private Passages() {}

    /** A piece of a text; the offset counts Unicode code points. */
    record Passage(long start, String text) {}

    static List<Passage> of(String text) {
        List<Passage> passages = new ArrayList<>();
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ENGLISH);
        sentences.setText(text);
        int from = sentences.first();
        long codePoints = 0;
        for (int to = sentences.next(); to != BreakIterator.DONE; to = sentences.next()) {
            String sentence = text.substring(from, to);
            int blank = sentence.length() - sentence.stripLeading().length();
            String stripped = sentence.strip();
            if (!stripped.isEmpty()) {
                long start = codePoints + sentence.codePointCount(0, blank);
                passages.add(new Passage(start, shortened(stripped)));
            }
            codePoints += sentence.codePointCount(0, sentence.length());
            from = to;
        }
        return passages;
    }

    private static String shortened(String sentence) {
        return sentence.length() <= CHARACTERS_MAX
                ? sentence
                : sentence.substring(0, sentence.offsetByCodePoints(0, CHARACTERS_MAX / 2));
    }
}
