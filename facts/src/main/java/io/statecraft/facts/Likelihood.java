package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Estimated chance of what may come: the seven bands of ICD 203, kept apart from the confidence in the estimate. */
public enum Likelihood implements Coded {
    /** Almost no chance, 1 to 5 %. */
    REMOTE("remote"),
    /** Highly improbable, 5 to 20 %. */
    VERY_UNLIKELY("very-unlikely"),
    /** Improbable, 20 to 45 %. */
    UNLIKELY("unlikely"),
    /** Roughly even chance, 45 to 55 %. */
    ROUGHLY_EVEN("roughly-even"),
    /** Probable, 55 to 80 %. */
    LIKELY("likely"),
    /** Highly probable, 80 to 95 %. */
    VERY_LIKELY("very-likely"),
    /** Nearly certain, 95 to 99 %. */
    ALMOST_CERTAIN("almost-certain");

    private final String code;

    Likelihood(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static Likelihood of(String code) {
        return Coded.of(Likelihood.class, code);
    }
}
