package io.statecraft.facts;

import java.util.Optional;

/** It is known how something ended that a fact promised or foretold. */
public sealed interface Resolution extends Correction permits AssessmentResolved, CommitmentResolved {
    /** Id of the fact. */
    String fact();

    /** Id of the document that it was read from. */
    String document();

    /** When it ended, where that is known. */
    Optional<Edtf> date();

    @Override
    default String documentId() {
        return document();
    }

    @Override
    default String subject() {
        return fact();
    }
}
