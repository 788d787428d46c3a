package io.statecraft.extraction.read.reference;

import io.statecraft.extraction.actor.ActorType;
import io.statecraft.extraction.actor.FormRole;
import io.statecraft.extraction.parse.Span;

/**
 * A name in a sentence.
 *
 * @param span where it stands
 * @param surface its characters
 * @param who whom or which place it names
 * @param role how the form points to the actor
 * @param state the state that it belongs to or lies in; empty where none is known
 */
public record Named(Span span, String surface, Who who, FormRole role, String state) {
    /** Whether it names where, not who. */
    public boolean isPlace() {
        return who.type() == ActorType.PLACE;
    }

    /** Whether a person is named. */
    public boolean isPerson() {
        return role == FormRole.LEADER;
    }
}
