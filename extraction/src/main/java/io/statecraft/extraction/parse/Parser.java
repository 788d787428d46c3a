package io.statecraft.extraction.parse;

import java.util.List;

/** Turns a document into parsed sentences. Implementations are safe for use by several threads at once. */
public interface Parser {

    /**
     * Parses a whole document. Every offset in the answer is an offset into exactly this text, in UTF-16 units; the
     * sentences come in their order and do not overlap.
     */
    List<Sentence> parse(String text);

    /** Loads the built-in English engine: about two seconds and a quarter of a gigabyte, so load it once and share it. */
    static Parser load() {
        return Nlp4jParser.load();
    }
}
