package io.statecraft.ingest;

import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a document has come.
 *
 * @param id the document's id
 * @param status its state
 * @param registered when it came in
 * @param extracted when it was read to its end
 * @param facts how many facts were read in it
 * @param extractor who read it
 * @param problem why it gave nothing, such as {@code language fr: no engine}
 * @param note what a reader of the facts should know, such as that another engine stood in
 */
record DocumentStatus(
        String id,
        DocumentState status,
        Instant registered,

        @Schema(implementation = Instant.class, nullable = true)
        Optional<Instant> extracted,

        int facts,

        @Schema(implementation = String.class, nullable = true)
        Optional<String> extractor,

        @Schema(implementation = String.class, nullable = true)
        Optional<String> problem,

        @Schema(implementation = String.class, nullable = true)
        Optional<String> note) {}
