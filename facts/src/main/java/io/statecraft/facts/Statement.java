package io.statecraft.facts;

import java.util.Optional;

/**
 * What every fact shares: who says it where and in which words, when it holds, and how certain it is.
 *
 * @param id hash of the fact's document, span and content ({@link Fact#identified()}); empty until the fact is identified
 * @param document id of the document, a content hash in the services, the file's name on the command line
 * @param quote verbatim piece of the document's text that carries the fact, or {@link Words#REDACTED}
 * @param start offset of the quote in the text, in Unicode code points
 * @param end offset behind the quote, in Unicode code points
 * @param date when it happened or holds; absent when the text gives none
 * @param place where, as the text names it
 * @param factuality how far the source commits to it
 * @param source who says so when it is not the author
 * @param extractor name and version of what read the fact, such as {@code statecraft/0.1.0}
 * @param confidence calibrated probability, 0 to 1, that a careful annotator would record this fact
 * @param reading name of the rule or reading that produced the fact
 */
public record Statement(
        String id,
        String document,
        String quote,
        int start,
        int end,
        Optional<Edtf> date,
        Optional<String> place,
        Factuality factuality,
        Optional<Actor> source,
        String extractor,
        double confidence,
        String reading) {
    public Statement {
        Require.present(document, "document");
        Require.present(quote, "quote");
        Require.that(start >= 0, "start", "0 or more", start);
        Require.that(
                end - start == quote.codePointCount(0, quote.length()) || quote.equals(Words.REDACTED),
                "end",
                "start plus the length of the quote",
                end);
        Require.that(confidence >= 0 && confidence <= 1, "confidence", "from 0 to 1", confidence);
    }

    Statement withId(String newId) {
        return new Statement(
                newId, document, quote, start, end, date, place, factuality, source, extractor, confidence, reading);
    }
}
