package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How an actor stands to territory or infrastructure. */
public enum ControlStatus implements Coded {
    /** Holds it. */
    CONTROLS("controls"),
    /** Has taken it. */
    CAPTURED("captured"),
    /** Holds it no longer. */
    LOST("lost"),
    /** Fights for it. */
    CONTESTED("contested");

    private final String code;

    ControlStatus(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static ControlStatus of(String code) {
        return Coded.of(ControlStatus.class, code);
    }
}
