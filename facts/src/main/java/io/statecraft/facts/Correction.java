package io.statecraft.facts;

/** An event by which a person corrects what is known. Each can be taken back by {@link CorrectionRevoked}. */
public sealed interface Correction extends EventData
        permits ActorsMerged,
                ActorsSeparated,
                AssessmentResolved,
                CommitmentResolved,
                CorrectionRevoked,
                DocumentWithdrawn,
                FactReviewed {

    /** Who decided it, and why. */
    Decision decision();
}
