package io.statecraft.llm;

import java.util.ArrayList;
import java.util.List;

/**
 * Whole sentences that are read in one call. It begins with the last sentences of the window before, so that nothing is
 * torn from what it refers to.
 *
 * @param sentences all sentences of the document
 * @param first index of the first sentence
 * @param fresh index of the first sentence that the window before does not have
 * @param behind index behind the last sentence
 */
record Window(Sentences sentences, int first, int fresh, int behind) {
    private static final int OVERLAP = 2;

    static List<Window> of(Sentences sentences, int lengthMax) {
        List<Window> windows = new ArrayList<>();
        int fresh = 0;
        while (fresh < sentences.count()) {
            int first = first(sentences, fresh, 0, lengthMax);
            int behind = fresh + 1;
            while (behind < sentences.count() && sentences.end(behind) - sentences.start(first) <= lengthMax) {
                behind++;
            }
            windows.add(new Window(sentences, first, fresh, behind));
            fresh = behind;
        }
        return windows;
    }

    /** The overlap takes a third of the window at most, so that each window reads on. */
    private static int first(Sentences sentences, int fresh, int least, int lengthMax) {
        int first = fresh;
        while (first > least
                && fresh - first < OVERLAP
                && sentences.start(fresh) - sentences.start(first - 1) <= lengthMax / 3) {
            first--;
        }
        return first;
    }

    String text() {
        return sentences.text().substring(start(), end());
    }

    int start() {
        return sentences.start(first);
    }

    int end() {
        return sentences.end(behind - 1);
    }

    /** Where it begins to read what no window before it has read. */
    int freshStart() {
        return sentences.start(fresh);
    }

    boolean divisible() {
        return behind - fresh > 1;
    }

    /** The same sentences in two windows, for an answer that did not fit into one. */
    List<Window> halves() {
        int middle = (fresh + behind) / 2;
        int second = first(sentences, middle, first, end() - start());
        return List.of(new Window(sentences, first, fresh, middle), new Window(sentences, second, middle, behind));
    }
}
