package io.statecraft.facts;

import java.util.Optional;

/**
 * A reviewer has confirmed, corrected or rejected a fact. From then on no extractor changes it any more.
 *
 * @param fact id of the fact; a corrected one keeps it
 * @param document id of the document that it was read from
 * @param verdict what was decided
 * @param as the fact as it stands from now on; absent when it is rejected
 * @param decision who decided it, and why
 */
public record FactReviewed(
        String fact, String document, ReviewVerdict verdict, Optional<FactRecorded> as, Decision decision)
        implements Correction {
    public FactReviewed {
        Require.present(fact, "fact");
        Require.present(document, "document");
        Require.that(
                as.isEmpty() == (verdict == ReviewVerdict.REJECTED),
                "as",
                "present unless the fact is rejected",
                as.isEmpty() ? "absent" : "present");
        as.ifPresent(recorded -> {
            Require.that(recorded.subject().equals(fact), "id of the reviewed fact", fact, recorded.subject());
            Require.that(recorded.documentId().equals(document), "its document", document, recorded.documentId());
        });
    }

    @Override
    public String documentId() {
        return document;
    }

    @Override
    public String subject() {
        return fact;
    }
}
