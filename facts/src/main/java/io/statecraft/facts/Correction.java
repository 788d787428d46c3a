package io.statecraft.facts;

/**
 * An event by which a person corrects what is known. Each can be taken back by {@link CorrectionRevoked}, but for {@link
 * DocumentRedacted}.
 */
public sealed interface Correction extends EventData
        permits ActorsMerged,
                ActorsSeparated,
                CorrectionRevoked,
                DocumentRedacted,
                DocumentWithdrawn,
                FactReviewed,
                Resolution {

    /** Who decided it, and why. */
    Decision decision();
}
