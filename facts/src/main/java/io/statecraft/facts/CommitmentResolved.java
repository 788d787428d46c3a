package io.statecraft.facts;

import java.util.Optional;

/**
 * It is known how a commitment ended.
 *
 * @param fact id of the commitment
 * @param document id of the document that it was read from
 * @param outcome how it ended
 * @param date when, where that is known
 * @param decision who decided it, and why
 */
public record CommitmentResolved(
        String fact, String document, CommitmentOutcome outcome, Optional<Edtf> date, Decision decision)
        implements Resolution {
    public CommitmentResolved {
        Require.present(fact, "fact");
        Require.present(document, "document");
    }
}
