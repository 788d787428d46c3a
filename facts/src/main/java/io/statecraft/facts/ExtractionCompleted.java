package io.statecraft.facts;

import java.util.List;
import java.util.Optional;

/**
 * An extractor has read a document to its end.
 *
 * @param document id of the document
 * @param extractor name and version of the extractor
 * @param facts ids of all facts that it read, in the order of the text
 * @param sentences how many sentences it read
 * @param problem why it read nothing, such as {@code language fr: no engine}
 * @param note what a reader of the facts should know though the document was read, such as that another engine stood in
 */
public record ExtractionCompleted(
        String document,
        String extractor,
        List<String> facts,
        int sentences,
        Optional<String> problem,
        Optional<String> note)
        implements EventData {
    public ExtractionCompleted {
        Require.present(document, "document");
        facts = List.copyOf(facts);
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
