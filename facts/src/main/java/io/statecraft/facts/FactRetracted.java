package io.statecraft.facts;

/**
 * A fact is taken back: from now on we no longer hold that the document states it.
 *
 * @param fact id of the fact
 * @param document id of the document that it was read from
 * @param reason why, in words for an analyst
 */
public record FactRetracted(String fact, String document, String reason) implements EventData {
    public FactRetracted {
        Require.present(fact, "fact");
        Require.present(document, "document");
        Require.present(reason, "reason");
    }

    @Override
    public String documentId() {
        return document;
    }

    @Override
    public String subject() {
        return fact;
    }
}
