package io.statecraft.facts;

/**
 * The sentence around a quote, so that evidence can be read where it is shown.
 *
 * @param text verbatim piece of the document
 * @param start offset in the document's text, in Unicode code points
 */
public record Sentence(String text, int start) {
    public Sentence {
        Require.present(text, "sentence");
        Require.that(start >= 0, "sentence start", "0 or more", start);
    }
}
