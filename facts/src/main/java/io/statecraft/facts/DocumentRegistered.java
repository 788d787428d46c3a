package io.statecraft.facts;

/**
 * A document has come in and is kept.
 *
 * @param document the text and where it comes from
 */
public record DocumentRegistered(Document document) implements EventData {
    @Override
    public String documentId() {
        return document.id();
    }

    @Override
    public String subject() {
        return document.id();
    }
}
