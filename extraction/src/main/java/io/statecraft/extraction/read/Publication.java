package io.statecraft.extraction.read;

import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.read.reference.Cast;
import io.statecraft.facts.Document;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Statement;
import java.util.Optional;

/** Turns drafts into identified facts: quotes verbatim and found once, offsets in code points. */
final class Publication {
    private static final int SHORTEST = 20;
    private static final int LONGEST = 400;

    private final Document document;
    private final Cast cast;
    private final String extractor;
    private final Calibration calibration;
    private final CodePoints codePoints;
    private final Windows windows;

    Publication(Document document, Cast cast, String extractor, Calibration calibration) {
        this.document = document;
        this.cast = cast;
        this.extractor = extractor;
        this.calibration = calibration;
        this.windows = new Windows(document.text());
        this.codePoints = new CodePoints(document.text());
    }

    /** The fact, identified; empty where no quote can carry it. */
    Optional<Fact> publish(Draft draft, Sentence sentence) {
        Span quote = quote(draft.span(), sentence);
        return quote.length() == 0
                ? Optional.empty()
                : Optional.of(draft.fact().apply(statement(draft, quote)).identified());
    }

    io.statecraft.facts.Sentence around(Sentence sentence) {
        return new io.statecraft.facts.Sentence(sentence.text(), codePoints.before(sentence.start()));
    }

    private Statement statement(Draft draft, Span quote) {
        return new Statement(
                "",
                document.id(),
                quote.in(document.text()),
                codePoints.before(quote.start()),
                codePoints.before(quote.end()),
                draft.date(),
                draft.place(),
                draft.factuality(),
                draft.source().map(cast::actor),
                extractor,
                calibration.probability(draft.reading(), draft.confidence()),
                draft.reading());
    }

    private Span quote(Span wanted, Sentence sentence) {
        Span span = shortened(wanted, sentence);
        if (span.length() >= SHORTEST && isUnique(span)) {
            return span;
        }
        Span whole = shortened(sentence.span(), sentence);
        if (whole.contains(span) && whole.length() >= SHORTEST && isUnique(whole)) {
            return whole;
        }
        Span longer = lengthened(span);
        // A text that repeats itself has no unique words; the offsets still say which are meant.
        return isUnique(longer) ? longer : span;
    }

    private Span shortened(Span span, Sentence sentence) {
        if (span.length() <= LONGEST) {
            return trimmed(span);
        }
        int cut = document.text().lastIndexOf(' ', span.start() + LONGEST);
        int end = cut > span.start() ? cut : span.start() + LONGEST;
        boolean split = Character.isLowSurrogate(document.text().charAt(end));
        return trimmed(new Span(span.start(), Math.min(split ? end - 1 : end, sentence.end())));
    }

    private Span trimmed(Span span) {
        String text = document.text();
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }

    /** As much more of the text around the words as a quote may have. */
    private Span lengthened(Span span) {
        String text = document.text();
        int spare = Math.max(0, LONGEST - span.length()) / 2;
        int from = text.lastIndexOf(' ', Math.max(0, span.start() - spare)) + 1;
        int before = Math.min(from, span.start());
        int blank = text.indexOf(' ', Math.min(text.length(), span.end() + spare));
        int after = blank < 0 || blank - before > LONGEST ? span.end() : blank;
        return trimmed(new Span(Math.max(before, after - LONGEST), after));
    }

    private boolean isUnique(Span span) {
        if (windows.occursOnce(span.start()) && span.length() >= Windows.LENGTH) {
            return true;
        }
        String quote = span.in(document.text());
        return document.text().indexOf(quote) == span.start() && document.text().indexOf(quote, span.start() + 1) < 0;
    }
}
