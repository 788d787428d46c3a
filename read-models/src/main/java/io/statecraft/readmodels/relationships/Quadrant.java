package io.statecraft.readmodels.relationships;

import io.statecraft.facts.Coded;
import io.statecraft.facts.EventType;

/** The four corners of PLOVER: words or deeds, with each other or against each other. */
enum Quadrant implements Coded {
    VERBAL_COOPERATION("verbal-cooperation"),
    MATERIAL_COOPERATION("material-cooperation"),
    VERBAL_CONFLICT("verbal-conflict"),
    MATERIAL_CONFLICT("material-conflict");

    private final String code;

    Quadrant(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    static Quadrant of(EventType type) {
        return switch (type) {
            case AGREE, CONSULT, SUPPORT, CONCEDE -> VERBAL_COOPERATION;
            case COOPERATE, AID, RETREAT -> MATERIAL_COOPERATION;
            case REQUEST, ACCUSE, REJECT, THREATEN -> VERBAL_CONFLICT;
            case PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT -> MATERIAL_CONFLICT;
        };
    }
}
