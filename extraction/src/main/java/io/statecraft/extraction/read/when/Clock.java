package io.statecraft.extraction.read.when;

import io.statecraft.extraction.parse.Sentence;
import io.statecraft.extraction.time.DateContext;
import io.statecraft.extraction.time.DateGrammar;
import io.statecraft.extraction.time.DateMention;
import io.statecraft.facts.Edtf;
import java.util.List;
import java.util.Optional;

/** Reads the dates of one document's sentences in order; a date stated for a passage holds for its sentences. */
public final class Clock {
    private DateContext context;
    private Optional<Edtf> carried = Optional.empty();
    private int paragraph = -1;

    public Clock(Optional<Edtf> published) {
        this.context = published.map(DateContext::published).orElse(DateContext.none());
    }

    /** The times of the next sentence. */
    public SentenceTime next(Sentence sentence) {
        if (sentence.paragraph() != paragraph) {
            paragraph = sentence.paragraph();
            carried = Optional.empty();
        }
        List<DateMention> mentions = DateGrammar.find(sentence.text(), context);
        context = context.after(mentions);
        SentenceTime time = new SentenceTime(sentence, mentions, carried);
        carried = time.first().or(() -> carried);
        return time;
    }
}
