package io.statecraft.facts;

/**
 * The words of a document are made unreadable: its key is destroyed ({@link Seal}). That it came in, how many facts it states
 * and all their codes stay. Unlike other corrections it cannot be taken back.
 *
 * @param document id of the document
 * @param decision who decided it, and why
 */
public record DocumentRedacted(String document, Decision decision) implements Correction {
    public DocumentRedacted {
        Require.present(document, "document");
    }

    /** The id of the event that redacts this document: there is one at most. */
    public static String eventId(String document) {
        return ContentHash.of(String.join("\n", EventName.DOCUMENT_REDACTED.type(), document, ""));
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
