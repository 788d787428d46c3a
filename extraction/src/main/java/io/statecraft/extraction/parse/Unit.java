package io.statecraft.extraction.parse;

/** What kind of block of the document a sentence stands in. */
public enum Unit {
    /** A line of its own without final punctuation. */
    HEADING,
    /** An item of a list, behind a bullet, a number or a letter. */
    BULLET,
    /** Running text. */
    PARAGRAPH
}
