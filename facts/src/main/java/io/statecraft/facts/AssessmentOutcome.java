package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How a forecast came out. */
public enum AssessmentOutcome implements Coded {
    /** What was assessed came. */
    OCCURRED("occurred"),
    /** It did not come within its time. */
    DID_NOT_OCCUR("did-not-occur");

    private final String code;

    AssessmentOutcome(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static AssessmentOutcome of(String code) {
        return Coded.of(AssessmentOutcome.class, code);
    }
}
