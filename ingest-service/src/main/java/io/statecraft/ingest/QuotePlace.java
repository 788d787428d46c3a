package io.statecraft.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Sentence;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds a quote in a text, as it stands there. Offsets count code points, as everywhere in the published language. */
final class QuotePlace {
    private static final int PLACES_MAX = 20;

    private final String text;

    QuotePlace(String text) {
        this.text = text;
    }

    /**
     * Where the quote stands.
     *
     * @param quote verbatim piece of the text
     * @param start where it begins, if that was given
     * @param end where it ends, if that was given
     * @throws NoSuchQuoteException when it does not stand there, nowhere, or in several places of which none was named
     */
    int start(String quote, JsonNode start, JsonNode end) {
        List<Integer> places = places(quote);
        if (places.isEmpty()) {
            throw new NoSuchQuoteException("quote", "The quote does not stand in the document's text.", List.of());
        }
        if (start.isMissingNode() && places.size() > 1) {
            throw new NoSuchQuoteException(
                    "start", "The quote stands in several places; start must name one.", texts(places));
        }
        int found = places.get(0);
        if (!start.isMissingNode()) {
            found = start.isIntegralNumber() ? start.asInt(-1) : -1;
            if (!text.startsWith(quote, offset(found))) {
                throw new NoSuchQuoteException("start", "The quote does not stand at this offset.", texts(places));
            }
        }
        int behind = found + quote.codePointCount(0, quote.length());
        if (!end.isMissingNode() && (!end.isIntegralNumber() || end.asInt(-1) != behind)) {
            throw new NoSuchQuoteException(
                    "end", "The quote does not end at this offset.", List.of(String.valueOf(behind)));
        }
        return found;
    }

    /** The sentence, or the sentences, of the paragraph around a quote. */
    Sentence sentence(String quote, int start) {
        int from = offset(start);
        int to = from + quote.length();
        int paragraph = text.lastIndexOf('\n', from) + 1;
        int behind = text.indexOf('\n', to) < 0 ? text.length() : text.indexOf('\n', to);
        BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
        sentences.setText(text.substring(paragraph, behind));
        int first = from == paragraph ? from : paragraph + sentences.preceding(from - paragraph + 1);
        int last = to == behind ? to : paragraph + sentences.following(to - paragraph - 1);
        while (last > to && Character.isWhitespace(text.charAt(last - 1))) {
            last--;
        }
        return new Sentence(text.substring(first, last), text.codePointCount(0, first));
    }

    private List<Integer> places(String quote) {
        List<Integer> places = new ArrayList<>();
        for (int at = text.indexOf(quote); at >= 0 && places.size() < PLACES_MAX; at = text.indexOf(quote, at + 1)) {
            places.add(text.codePointCount(0, at));
        }
        return places;
    }

    /** The offset in UTF-16 code units, -1 for one that the text has not: nothing stands there. */
    private int offset(int codePoints) {
        return codePoints < 0 || codePoints > text.codePointCount(0, text.length())
                ? -1
                : text.offsetByCodePoints(0, codePoints);
    }

    private static List<String> texts(List<Integer> places) {
        return places.stream().map(String::valueOf).toList();
    }
}
