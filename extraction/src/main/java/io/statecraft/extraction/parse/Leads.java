package io.statecraft.extraction.parse;

import org.jspecify.annotations.Nullable;

/** Remembers on which sentence the items of a list hang: the line before the list, or an item that opens a list of its own. */
final class Leads {
    private final String text;
    private @Nullable Sentence outer;
    private @Nullable Sentence inner;
    private char outerSign;

    Leads(String text) {
        this.text = text;
    }

    /** The sentence that introduces a block; null for what is no item of a list. */
    @Nullable
    Sentence of(Block block) {
        if (block.unit() != Unit.BULLET) {
            return null;
        }
        // The next item with the sign of the item that opened the inner list ends that list.
        if (inner != null && sign(block) == outerSign) {
            inner = null;
        }
        return inner == null ? outer : inner;
    }

    void seen(Block block, @Nullable Sentence last) {
        if (block.unit() != Unit.BULLET) {
            outer = last != null && isUnfinished(last) ? last : null;
            inner = null;
        } else if (inner == null && last != null && last.text().endsWith(":")) {
            inner = last;
            outerSign = sign(block);
        }
    }

    private static boolean isUnfinished(Sentence sentence) {
        return ".!?…\"”’)".indexOf(sentence.text().charAt(sentence.text().length() - 1)) < 0;
    }

    /** What marks the item: its bullet, or one letter or figure for all that are counted so. */
    private char sign(Block block) {
        int at = block.span().start() - 1;
        while (at > 0 && Character.isWhitespace(text.charAt(at))) {
            at--;
        }
        if (at < 0) {
            return ' ';
        }
        char mark = text.charAt(at);
        if ((mark == ')' || mark == '.') && at > 0) {
            return Character.isDigit(text.charAt(at - 1)) ? '1' : 'a';
        }
        return mark;
    }
}
