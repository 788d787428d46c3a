package io.statecraft.extraction.time;

import io.statecraft.facts.Edtf;
import java.util.List;
import java.util.Optional;

/**
 * What dates are resolved against.
 *
 * @param documentDate when the document was published, of any precision; empty if unknown
 * @param anchor the last date mentioned before, for "the following day"; empty at the beginning
 * @param yearGuess how to guess a year that the text does not give and no cue decides
 * @param monthFirst whether 7/8/2021 is the eighth of July
 */
public record DateContext(Optional<Edtf> documentDate, Optional<Edtf> anchor, YearGuess yearGuess, boolean monthFirst) {

    /** How to guess a year. */
    public enum YearGuess {
        /** The latest year that makes the date past: analysis and reports tell what happened. */
        LATEST_PAST,
        /** The same, but a day or month of the next hundred days is taken as upcoming: for phrases torn from their sentence. */
        UPCOMING_OR_PAST
    }

    /** Nothing is known: expressions that need a document date stay without a value. */
    public static DateContext none() {
        return new DateContext(Optional.empty(), Optional.empty(), YearGuess.LATEST_PAST, false);
    }

    /** A document of a date. */
    public static DateContext published(Edtf date) {
        return new DateContext(Optional.of(date), Optional.empty(), YearGuess.LATEST_PAST, false);
    }

    /** The same with another last date. */
    public DateContext withAnchor(Edtf date) {
        return new DateContext(documentDate, Optional.of(date), yearGuess, monthFirst);
    }

    /** The same with another way to guess years. */
    public DateContext guessing(YearGuess guess) {
        return new DateContext(documentDate, anchor, guess, monthFirst);
    }

    /** The same with the order of figures that Americans use, or without. */
    public DateContext withMonthFirst(boolean first) {
        return new DateContext(documentDate, anchor, yearGuess, first);
    }

    /** The context of the next sentence: the last date of these mentions carries over. */
    public DateContext after(List<DateMention> mentions) {
        return mentions.reversed().stream()
                .filter(DateMention::movesTheStory)
                .flatMap(mention -> mention.value().stream())
                .findFirst()
                .map(this::withAnchor)
                .orElse(this);
    }
}
