package io.statecraft.extraction.read.when;

import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.parse.Unit;
import io.statecraft.extraction.time.DateContext;
import io.statecraft.extraction.time.DateGrammar;
import io.statecraft.extraction.time.DateKind;
import io.statecraft.extraction.time.DateMention;
import io.statecraft.facts.Edtf;
import java.util.List;
import java.util.Optional;

/** Reads the dates of one document's sentences in order; a date stated for a passage holds for its sentences. */
public final class Clock {
    private static final int CHARACTERS_BESIDE = 6;
    private static final int SENTENCES_OF_HEAD = 2;

    private final Optional<Edtf> published;
    private DateContext context;
    private Optional<Edtf> stated = Optional.empty();
    private Optional<Edtf> ofSection = Optional.empty();
    private int paragraph = -1;

    public Clock(Optional<Edtf> published) {
        this.published = published;
        this.context = published.map(DateContext::published).orElse(DateContext.none());
    }

    /** "8-9 May 1992." over an entry of a chronicle. */
    private boolean isDateAlone(Sentence sentence, List<DateMention> mentions) {
        if (mentions.size() != 1 || mentions.getFirst().kind() != DateKind.DATE) {
            return false;
        }
        DateMention only = mentions.getFirst();
        // The dateline of a statement says when it was made, not when its deeds were.
        if (only.value().equals(published) || sentence.index() < SENTENCES_OF_HEAD) {
            return false;
        }
        return sentence.text().length() - (only.end() - only.start()) <= CHARACTERS_BESIDE;
    }

    /** The times of the next sentence. */
    public SentenceTime next(Sentence sentence) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            stated = ofSection;
        }
        List<DateMention> mentions = DateGrammar.find(sentence.text(), context);
        context = context.after(mentions);
        Optional<Edtf> heading =
                isDateAlone(sentence, mentions) ? mentions.getFirst().value() : Optional.empty();
        if (sentence.unit() == Unit.HEADING) {
            ofSection = heading;
        }
        stated = heading.or(() -> stated);
        return new SentenceTime(sentence, mentions, stated);
    }
}
