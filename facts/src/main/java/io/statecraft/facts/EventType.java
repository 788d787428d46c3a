package io.statecraft.facts;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What someone does to or with someone: the sixteen event types of PLOVER (Open Event Data Alliance). */
public enum EventType implements Coded {
    /** Agrees to do something, signs. */
    AGREE("AGREE"),
    /** Talks, visits, calls, meetings. */
    CONSULT("CONSULT"),
    /** Diplomatic or political backing, praise, recognition. */
    SUPPORT("SUPPORT"),
    /** Yields, frees, lifts. */
    CONCEDE("CONCEDE"),
    /** Joint action, joint exercise, cooperation carried out. */
    COOPERATE("COOPERATE"),
    /** Gives money, weapons, training, humanitarian help. */
    AID("AID"),
    /** Withdraws forces, surrenders ground. */
    RETREAT("RETREAT"),
    /** Asks, urges, demands, calls on. */
    REQUEST("REQUEST"),
    /** Accuses, criticises, condemns, investigates. */
    ACCUSE("ACCUSE"),
    /** Refuses, denies a request, vetoes, opposes. */
    REJECT("REJECT"),
    /** Warns of force or penalties. */
    THREATEN("THREATEN"),
    /** Civilians demonstrate. */
    PROTEST("PROTEST"),
    /** Sanctions, expels, breaks off, reduces relations. */
    SANCTION("SANCTION"),
    /** Raises readiness, deploys, exercises as a show of force. */
    MOBILIZE("MOBILIZE"),
    /** Arrests, seizes, blockades, represses. */
    COERCE("COERCE"),
    /** Attacks, kills, shells, bombs. */
    ASSAULT("ASSAULT");

    private final String code;

    EventType(String code) {
        this.code = code;
    }

    @Override
    @JsonValue
    public String code() {
        return code;
    }

    /** The constant with this code; an unknown code is an {@link InvalidFactException} that lists the allowed ones. */
    @JsonCreator
    public static EventType of(String code) {
        return Coded.of(EventType.class, code);
    }
}
