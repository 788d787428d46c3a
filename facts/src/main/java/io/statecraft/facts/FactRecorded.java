package io.statecraft.facts;

/**
 * A document states a fact.
 *
 * @param fact what it states
 * @param sentence where it states it
 * @param description where the document comes from
 */
public record FactRecorded(Fact fact, Sentence sentence, DocumentDescription description) implements EventData {
    @Override
    public String documentId() {
        return fact.statement().document();
    }

    @Override
    public String subject() {
        return fact.id();
    }
}
