package io.statecraft.ingest;

import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client gets for a document that is now durable.
 *
 * @param id content hash of the text: the same text has the same id
 * @param status how far the document has come
 * @param links where to go on
 */
record Receipt(
        @Schema(example = "5b0c6b0ff2e3d0c6c5a9a9c4c4ed5c2f0d2f7a11")
        String id,

        @Schema(example = "registered") DocumentState status,
        Map<String, String> links) {

    static Receipt of(String id, DocumentState status) {
        return new Receipt(
                id, status, Map.of("status", "/documents/" + id + "/status", "document", "/documents/" + id));
    }
}
