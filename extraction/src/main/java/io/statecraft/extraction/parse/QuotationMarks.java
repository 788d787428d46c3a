package io.statecraft.extraction.parse;

import java.util.BitSet;
import java.util.List;

/** Finds which characters of a document stand inside quotation marks. A quotation ends with its block at the latest. */
final class QuotationMarks {

    private static final String OPENING = "“„«";
    private static final String CLOSING = "”»";

    private QuotationMarks() {}

    static BitSet quoted(String original, List<Block> blocks) {
        BitSet quoted = new BitSet(original.length());
        blocks.forEach(block -> mark(original, block.span(), quoted));
        return quoted;
    }

    private static void mark(String text, Span block, BitSet quoted) {
        int opened = -1;
        boolean openedStraight = false;
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            boolean straight = c == '"';
            if (opened < 0 && (straight || OPENING.indexOf(c) >= 0)) {
                opened = i;
                openedStraight = straight;
            } else if (opened >= 0 && (openedStraight ? straight : CLOSING.indexOf(c) >= 0 || c == '“')) {
                quoted.set(opened + 1, i);
                opened = -1;
            }
        }
        // A curly mark that stays open continues in the next paragraph; a straight one may as well mean inches.
        if (opened >= 0 && !openedStraight) {
            quoted.set(opened + 1, block.end());
        }
        markSingle(text, block, quoted);
    }

    /** ‘British quotations’: closed by the last mark that no letter follows, so that apostrophes do not count. */
    private static void markSingle(String text, Span block, BitSet quoted) {
        int opened = -1;
        for (int i = block.start(); i < block.end(); i++) {
            char c = text.charAt(i);
            boolean beforeWord = i + 1 < block.end() && Character.isLetterOrDigit(text.charAt(i + 1));
            if (c == '‘' && opened < 0) {
                opened = i;
            } else if (c == '’' && opened >= 0 && !beforeWord) {
                quoted.set(opened + 1, i);
                opened = -1;
            }
        }
    }
}
