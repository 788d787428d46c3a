package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How an actor stands to a matter. */
public enum PositionStance implements Coded {
    /** Aims at it. */
    GOAL("goal"),
    /** Is for it. */
    SUPPORTS("supports"),
    /** Is against it. */
    OPPOSES("opposes"),
    /** Demands it. */
    DEMANDS("demands"),
    /** Excludes it. */
    RULES_OUT("rules-out");

    private final String code;

    PositionStance(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static PositionStance of(String code) {
        return Coded.of(PositionStance.class, code);
    }
}
