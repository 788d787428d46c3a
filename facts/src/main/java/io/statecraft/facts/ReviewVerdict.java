package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a reviewer decides about a fact. */
public enum ReviewVerdict implements Coded {
    /** The document states the fact, as it was recorded. */
    CONFIRMED("confirmed"),
    /** The document states the fact otherwise than it was recorded. */
    CORRECTED("corrected"),
    /** The document does not state the fact. */
    REJECTED("rejected");

    private final String code;

    ReviewVerdict(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static ReviewVerdict of(String code) {
        return Coded.of(ReviewVerdict.class, code);
    }
}
