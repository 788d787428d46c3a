package io.statecraft.facts;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The content hash that identifies a fact. */
final class FactId {
    /** What may differ between two extractions of the same fact. */
    private static final List<String> NOT_CONTENT = List.of("id", "extractor", "confidence", "reading");

    private FactId() {}

    static String of(Fact fact) {
        ObjectNode content = Json.tree(fact);
        content.remove(NOT_CONTENT);
        return ContentHash.of(CanonicalJson.bytes(content));
    }
}
