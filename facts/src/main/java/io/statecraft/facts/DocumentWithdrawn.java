package io.statecraft.facts;

/**
 * A source is taken back: what it states is no longer held. Facts that other documents state stay, on their evidence.
 *
 * @param document id of the document
 * @param decision who decided it, and why
 */
public record DocumentWithdrawn(String document, Decision decision) implements Correction {
    public DocumentWithdrawn {
        Require.present(document, "document");
    }

    @Override
    public String documentId() {
        return document;
    }

    @Override
    public String subject() {
        return document;
    }
}
