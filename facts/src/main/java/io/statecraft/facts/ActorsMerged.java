package io.statecraft.facts;

/**
 * Two ids are found to mean one actor. The facts stay as they are; whoever asks for one is answered for both.
 *
 * @param actor the id that is given up
 * @param into the id that stays
 * @param decision who decided it, and why
 */
public record ActorsMerged(String actor, String into, Decision decision) implements Correction {
    public ActorsMerged {
        Require.present(actor, "actor");
        Require.present(into, "into");
        Require.that(!actor.equals(into), "into", "another actor", into);
    }

    /** The stream of identity decisions about an actor. */
    public static String stream(String actor) {
        return "actor-" + actor;
    }

    @Override
    public String documentId() {
        return stream(actor);
    }

    @Override
    public String subject() {
        return actor;
    }
}
