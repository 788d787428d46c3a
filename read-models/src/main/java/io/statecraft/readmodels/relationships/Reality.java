package io.statecraft.readmodels.relationships;

import io.statecraft.facts.Coded;
import io.statecraft.facts.Factuality;

/** Whether an event counts as having happened; what is alleged or planned is shown, but never added to what happened. */
enum Reality implements Coded {
    HAPPENED("happened"),
    POSSIBLE("possible"),
    DENIED("denied"),
    ALLEGED("alleged");

    private final String code;

    Reality(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static Reality of(Factuality factuality) {
        return switch (factuality) {
            case CERTAIN -> HAPPENED;
            case PROBABLE, POSSIBLE -> POSSIBLE;
            case CERTAINLY_NOT, PROBABLY_NOT, POSSIBLY_NOT -> DENIED;
            case UNCOMMITTED -> ALLEGED;
        };
    }
}
