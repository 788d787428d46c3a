package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import java.util.Optional;

/**
 * An actor whom some words of the document mean.
 *
 * @param id the actor's id; of a person in a state's office the code of the state
 * @param type what sort of actor the id stands for
 * @param person the id of the person, where one acts for the state
 * @param certainty how sure it is that the words mean this actor, 0 to 1
 */
public record Who(String id, ActorType type, Optional<String> person, double certainty) {
    /** A name says it. */
    public static final double NAMED = 1.0;

    /** A noun with a name beside it says it: "the Taliban delegation". */
    public static final double DERIVED = 0.9;

    /** A pronoun refers to it. */
    public static final double PRONOUN = 0.75;

    /** A description refers to it: "the group". */
    public static final double DESCRIBED = 0.65;

    /** Words that no list knows: "local residents". */
    public static final double UNLISTED = 0.6;

    public static Who of(String id, ActorType type, double certainty) {
        return new Who(id, type, Optional.empty(), certainty);
    }

    /** The same actor, less surely. */
    public Who atMost(double newCertainty) {
        return new Who(id, type, person, Math.min(certainty, newCertainty));
    }

    /** The person alone, where one acts for a state. */
    public Who asPerson() {
        return person.map(slug -> new Who(slug, ActorType.PERSON, Optional.empty(), certainty))
                .orElse(this);
    }

    public boolean isState() {
        return type == ActorType.STATE;
    }

    /** Whether it is the same actor, however it is named. */
    public boolean is(Who other) {
        return id.equals(other.id);
    }
}
