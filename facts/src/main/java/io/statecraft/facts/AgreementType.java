package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What kind of arrangement an agreement is. */
public enum AgreementType implements Coded {
    /** A treaty between states. */
    TREATY("treaty"),
    /** A ceasefire, truce or armistice. */
    CEASEFIRE("ceasefire"),
    /** A standing round of talks. */
    FORMAT("format"),
    /** An alliance or bloc. */
    ALLIANCE("alliance"),
    /** A contract, such as an arms deal. */
    CONTRACT("contract"),
    /** Any other arrangement. */
    OTHER("other");

    private final String code;

    AgreementType(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static AgreementType of(String code) {
        return Coded.of(AgreementType.class, code);
    }
}
