package io.statecraft.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a client states about a document.
 *
 * @param client who states it: a name and, where that matters, a version
 * @param facts facts in the public JSON of a fact
 */
@Schema(example = """
                {"client": "trieste-desk/2", "facts": [{"kind": "interaction", "quote": "envoys of Freedonia met the minister",
                 "actor": {"id": "freedonia", "names": ["Freedonia"]}, "recipients": [{"id": "sylvania", "names": []}],
                 "event": "CONSULT", "mode": "meet", "factuality": "CT+", "date": "2020-05-03"}]}""")
record StatementRequest(
        @Schema(
                implementation = String.class,
                description = "who states them, such as trieste-desk/2; each fact's extractor is client/ and this name",
                required = true)
        Optional<String> client,

        @Schema(
                implementation = Object[].class,
                description =
                        "facts as /facts shows them. start and end may be left out where the quote stands once;"
                                + " confidence is 1 and reading is stated unless given; id, document and extractor are set here",
                required = true)
        Optional<List<JsonNode>> facts) {
    static final int FACTS_MAX = 1_000;
    private static final Pattern CLIENT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,60}(/[A-Za-z0-9._-]{1,30})?");

    /** Name of the client; a problem when there is none, or none that could be. */
    String name() {
        String name = CorrectionRequest.text("client", client);
        if (!CLIENT.matcher(name).matches()) {
            throw CorrectionRequest.wrong(
                    "invalid-value",
                    "client",
                    "client must be a name of letters, digits, dots, hyphens and underscores, with a version behind a"
                            + " slash if there is one.",
                    List.of());
        }
        return name;
    }

    /** The facts, one at least. */
    List<JsonNode> list() {
        List<JsonNode> given = facts.orElse(List.of());
        if (given.isEmpty() || given.size() > FACTS_MAX) {
            throw CorrectionRequest.wrong(
                    facts.isEmpty() ? "missing-field" : "invalid-value",
                    "facts",
                    "facts must be a list of 1 to " + FACTS_MAX + " facts.",
                    List.of());
        }
        return given;
    }
}
