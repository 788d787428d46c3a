package io.statecraft.readmodels.corrections;

import io.statecraft.facts.ActorsMerged;
import io.statecraft.facts.AssessmentResolved;
import io.statecraft.facts.CommitmentResolved;
import io.statecraft.facts.Correction;
import io.statecraft.facts.DocumentRedacted;
import io.statecraft.facts.DocumentWithdrawn;
import io.statecraft.facts.FactReviewed;
import io.statecraft.readmodels.Indexed;
import io.statecraft.readmodels.Meaning;
import java.util.Optional;

/** One correction that stands. */
record CorrectionRow(
        @Meaning(
                value =
                        "what was corrected and how: review, withdrawal, redaction, commitment-resolution, assessment-resolution or merge",
                example = "review")
        String correction,

        @Indexed
        @Meaning(
                value = "id of the fact, document or actor that it is about",
                example = "31adc791af33458f78062b2812762e41ab081e45")
        String about,

        @Meaning(
                value =
                        "the verdict, the outcome, or the actor that it was merged into; absent for a withdrawal or redaction",
                example = "rejected")
        Optional<String> decision,

        @Meaning(value = "who decided it", example = "R. Chicolini")
        String reviewer,

        @Meaning(value = "why", example = "The sentence speaks of the year before.")
        String reason) {

    static Optional<CorrectionRow> of(Correction correction) {
        return switch (correction) {
            case FactReviewed it -> row("review", it, Optional.of(it.verdict().code()));
            case DocumentWithdrawn it -> row("withdrawal", it, Optional.empty());
            case DocumentRedacted it -> row("redaction", it, Optional.empty());
            case CommitmentResolved it ->
                row("commitment-resolution", it, Optional.of(it.outcome().code()));
            case AssessmentResolved it ->
                row("assessment-resolution", it, Optional.of(it.outcome().code()));
            case ActorsMerged it -> row("merge", it, Optional.of(it.into()));
            // They end other corrections and leave no row of their own: what they ended says by which event.
            default -> Optional.empty();
        };
    }

    private static Optional<CorrectionRow> row(String name, Correction correction, Optional<String> decision) {
        return Optional.of(new CorrectionRow(
                name,
                correction.subject(),
                decision,
                correction.decision().reviewer(),
                correction.decision().reason()));
    }
}
