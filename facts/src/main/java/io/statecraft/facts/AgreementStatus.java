package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where an agreement stands. */
public enum AgreementStatus implements Coded {
    /** Somebody proposes it. */
    PROPOSED("proposed"),
    /** A text exists. */
    DRAFT("draft"),
    /** The parties signed. */
    SIGNED("signed"),
    /** It binds. */
    IN_FORCE("in-force"),
    /** A party or all suspend it. */
    SUSPENDED("suspended"),
    /** It is over. */
    ENDED("ended"),
    /** A party breaks it. */
    VIOLATED("violated");

    private final String code;

    AgreementStatus(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static AgreementStatus of(String code) {
        return Coded.of(AgreementStatus.class, code);
    }
}
