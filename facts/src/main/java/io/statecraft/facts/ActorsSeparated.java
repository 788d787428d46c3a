package io.statecraft.facts;

/**
 * An actor was merged into another by mistake, or is one no longer: it stands for itself again.
 *
 * @param actor the id that was given up
 * @param decision who decided it, and why
 */
public record ActorsSeparated(String actor, Decision decision) implements Correction {
    public ActorsSeparated {
        Require.present(actor, "actor");
    }

    @Override
    public String documentId() {
        return ActorsMerged.stream(actor);
    }

    @Override
    public String subject() {
        return actor;
    }
}
