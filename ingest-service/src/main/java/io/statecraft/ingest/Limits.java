package io.statecraft.ingest;

import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.DocumentText;
import io.statecraft.service.Problem;
import io.statecraft.service.ProblemException;
import java.util.List;

/** What is no document: too little, too much. */
final class Limits {
    private static final int BAD_REQUEST = 400;
    private static final int TOO_LARGE = 413;

    private Limits() {}

    /** The document of this text; a {@link Problem} when there is no text in it or too much. */
    static Document document(String rawText, DocumentDescription description, int charactersMax) {
        if (rawText.length() > charactersMax) {
            throw tooLong(charactersMax);
        }
        if (DocumentText.normalised(rawText).isBlank()) {
            throw Problem.of(BAD_REQUEST, "empty-document", "The document has no text.")
                    .at("text", List.of())
                    .asException();
        }
        return Document.of(rawText, description);
    }

    static ProblemException tooLong(int charactersMax) {
        return Problem.of(
                        TOO_LARGE,
                        "document-too-long",
                        "The document's text is longer than " + charactersMax + " characters; send it in parts.")
                .asException();
    }
}
