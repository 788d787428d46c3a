package io.statecraft.facts;

/**
 * A text and where it comes from.
 *
 * @param id content hash of the text; on the command line the file's name
 * @param text the normalised text that all offsets refer to
 * @param description where it comes from
 */
public record Document(String id, String text, DocumentDescription description) {
    public Document {
        Require.present(id, "document id");
        Require.present(text, "text");
    }

    /** A document with this text, normalised, and the id that follows from it. */
    public static Document of(String rawText, DocumentDescription description) {
        String text = DocumentText.normalised(rawText);
        return new Document(ContentHash.of(text), text, description);
    }
}
