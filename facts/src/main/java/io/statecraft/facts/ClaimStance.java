package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a claimant stands to what is claimed. */
public enum ClaimStance implements Coded {
    /** Says that it is so. */
    ALLEGES("alleges"),
    /** Says that it is not so. */
    DENIES("denies"),
    /** Says that what others said is so. */
    CONFIRMS("confirms");

    private final String code;

    ClaimStance(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static ClaimStance of(String code) {
        return Coded.of(ClaimStance.class, code);
    }
}
