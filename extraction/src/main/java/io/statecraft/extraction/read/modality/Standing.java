package io.statecraft.extraction.read.modality;

import io.statecraft.extraction.lexicon.SpeechKind;
import io.statecraft.extraction.read.reference.Who;
import io.statecraft.facts.Factuality;
import java.util.Optional;

/**
 * How far what a clause says is a fact, and on whose word.
 *
 * @param factuality how far it is committed to
 * @param source who says so, if not the author
 * @param speech how the source says it
 * @param hypothetical whether it stands in a condition
 * @param wanted whether it is only aimed at: a purpose, demand, promise or the like
 */
public record Standing(
        Factuality factuality,
        Optional<Who> source,
        Optional<SpeechKind> speech,
        boolean hypothetical,
        boolean wanted) {
    static final Standing PLAIN = new Standing(Factuality.CERTAIN, Optional.empty(), Optional.empty(), false, false);

    Standing with(Factuality newFactuality) {
        return new Standing(newFactuality, source, speech, hypothetical, wanted);
    }

    /** Only the innermost source is kept. */
    Standing saidBy(Optional<Who> speaker, SpeechKind kind) {
        if (source.isPresent() || speech.isPresent()) {
            return this;
        }
        return new Standing(factuality, speaker, Optional.of(kind), hypothetical, wanted);
    }

    Standing asHypothetical() {
        return new Standing(factuality, source, speech, true, wanted);
    }

    Standing asWanted() {
        return new Standing(factuality, source, speech, hypothetical, true);
    }

    /** Whether the text presents it as something that is, was, will or may be so. */
    public boolean isReal() {
        return !hypothetical && !wanted;
    }

    public boolean isNegative() {
        return factuality == Factuality.CERTAINLY_NOT
                || factuality == Factuality.PROBABLY_NOT
                || factuality == Factuality.POSSIBLY_NOT;
    }
}
