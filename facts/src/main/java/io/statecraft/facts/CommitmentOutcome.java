package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a commitment ended. */
public enum CommitmentOutcome implements Coded {
    /** Done as promised. */
    MET("met"),
    /** Not done, or the contrary done. */
    BROKEN("broken"),
    /** Its condition did not come true, or its time ran out without either. */
    LAPSED("lapsed");

    private final String code;

    CommitmentOutcome(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static CommitmentOutcome of(String code) {
        return Coded.of(CommitmentOutcome.class, code);
    }
}
