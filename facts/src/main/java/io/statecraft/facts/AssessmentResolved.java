package io.statecraft.facts;

import java.util.Optional;

/**
 * It is known how a forecast came out.
 *
 * @param fact id of the assessment
 * @param document id of the document that it was read from
 * @param outcome how it came out
 * @param date when, where that is known
 * @param decision who decided it, and why
 */
public record AssessmentResolved(
        String fact, String document, AssessmentOutcome outcome, Optional<Edtf> date, Decision decision)
        implements Resolution {
    public AssessmentResolved {
        Require.present(fact, "fact");
        Require.present(document, "document");
    }
}
