package io.statecraft.extraction.read;

import io.statecraft.extraction.parse.Span;
import io.statecraft.extraction.parse.Token;
import io.statecraft.extraction.read.modality.Standing;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.extraction.read.when.Places;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Statement;
import java.util.Optional;
import java.util.function.Function;

/**
 * A fact before it is given its quote and its place in the document.
 *
 * @param span the words that carry it
 * @param key what makes it the same fact as another of its kind in the same clause
 * @param fact makes the fact of its statement
 * @param confidence probability that a careful annotator would record it
 * @param reading the rule that read it
 */
public record Draft(
        Span span,
        String key,
        Function<Statement, Fact> fact,
        Optional<Edtf> date,
        Optional<String> place,
        Factuality factuality,
        Optional<Who> source,
        double confidence,
        String reading) {

    /** A draft of what the clause of a token says, dated, placed and attributed as that clause is. */
    public static Draft of(
            SentenceReading sentence,
            Token deed,
            Span span,
            String key,
            double confidence,
            String reading,
            Function<Statement, Fact> fact) {
        Standing standing = sentence.standing(deed);
        return new Draft(
                span,
                key,
                fact,
                sentence.time().of(deed),
                Places.of(deed, sentence.cast()),
                standing.factuality(),
                standing.source(),
                confidence,
                reading);
    }

    public Draft with(Factuality newFactuality) {
        return new Draft(span, key, fact, date, place, newFactuality, source, confidence, reading);
    }

    public Draft saidBy(Optional<Who> newSource) {
        return new Draft(span, key, fact, date, place, factuality, newSource, confidence, reading);
    }

    public Draft at(Optional<String> newPlace) {
        return new Draft(span, key, fact, date, newPlace.or(() -> place), factuality, source, confidence, reading);
    }
}
