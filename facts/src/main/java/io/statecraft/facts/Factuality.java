package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** How far a source commits to what it says: the values of FactBank (Saurí and Pustejovsky 2009). */
public enum Factuality implements Coded {
    /** Certain. */
    CERTAIN("CT+"),
    /** Probable. */
    PROBABLE("PR+"),
    /** Possible. */
    POSSIBLE("PS+"),
    /** Certainly not. */
    CERTAINLY_NOT("CT-"),
    /** Probably not. */
    PROBABLY_NOT("PR-"),
    /** Possibly not. */
    POSSIBLY_NOT("PS-"),
    /** Not committed to: an allegation that the text only reports, a question. */
    UNCOMMITTED("Uu");

    private final String code;

    Factuality(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static Factuality of(String code) {
        return Coded.of(Factuality.class, code);
    }
}
