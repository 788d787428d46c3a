package io.statecraft.facts;

/**
 * A correction is taken back: everything is as if it had never been made. This can itself be taken back.
 *
 * @param correction id of the event by which the correction was made
 * @param document id of the document that it was about, or of its actor's stream
 * @param decision who decided it, and why
 */
public record CorrectionRevoked(String correction, String document, Decision decision) implements Correction {
    public CorrectionRevoked {
        Require.present(correction, "correction");
        Require.present(document, "document");
    }

    @Override
    public String documentId() {
        return document;
    }

    @Override
    public String subject() {
        return correction;
    }
}
