package io.statecraft.ingest;

import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A document as a client sends it.
 *
 * @param text plain text
 * @param title title, if known
 * @param publisher who published it, if known
 * @param published when it was published, EDTF
 * @param url where it can be read
 * @param language BCP 47 tag
 */
@Schema(example = """
                {"text": "On 3 May 2024 the foreign ministers of Norway and Sweden met in Oslo.",
                 "title": "A meeting in Oslo", "publisher": "Example Review", "published": "2024-05-04"}""")
record Submission(
        @Schema(description = "plain text", minLength = 1) String text,

        @Schema(implementation = String.class, nullable = true)
        Optional<String> title,

        @Schema(implementation = String.class, nullable = true)
        Optional<String> publisher,

        @Schema(implementation = String.class, nullable = true, description = "EDTF, ISO 8601-2", example = "2021-07")
        Optional<Edtf> published,

        @Schema(implementation = String.class, nullable = true, format = "uri")
        Optional<URI> url,

        @Schema(implementation = String.class, nullable = true, description = "BCP 47 tag", example = "en")
        Optional<String> language) {

    DocumentDescription description() {
        return new DocumentDescription(title, publisher, published, url, language);
    }
}
