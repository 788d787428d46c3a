package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a statement about military strength says has become of it. */
public enum ForceChange implements Coded {
    /** The owner has it. */
    HELD("held"),
    /** Sent or stationed somewhere. */
    DEPLOYED("deployed"),
    /** Brought back. */
    WITHDRAWN("withdrawn"),
    /** Destroyed, killed, captured. */
    LOST("lost"),
    /** Given to the owner. */
    DELIVERED("delivered"),
    /** To come. */
    PLANNED("planned"),
    /** Asked for. */
    REQUESTED("requested");

    private final String code;

    ForceChange(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static ForceChange of(String code) {
        return Coded.of(ForceChange.class, code);
    }
}
