package io.statecraft.standalone;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Json;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Corrects what a running installation knows. Each correction is an event, and all but a redaction can be taken back. */
@Command(
        name = "correct",
        mixinStandardHelpOptions = true,
        description =
                "Correct what a running installation knows: review, resolve, withdraw, redact, merge, separate, revoke, reread.",
        synopsisSubcommandLabel = "CORRECTION",
        footer = {
            "",
            "Each correction is an event that names who decided it and why; it prints its id, by which it is revoked (but for redact).",
            "They need a key of the role reviewer (redact, reread: operator) where callers without credentials lack it:",
            "STATECRAFT_API_KEY, or STATECRAFT_API_KEY_FILE.",
            "Exit status: 0 made, 1 refused or not running, 2 a wrong call or no correction."
        })
final class CorrectCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new BadInputException(
                "say what to do: " + String.join(", ", spec.subcommands().keySet()));
    }

    /** Where, by whom, and why. */
    static final class Decision {
        @Spec(Spec.Target.MIXEE)
        private CommandSpec spec = CommandSpec.create();

        @Option(names = "--by", paramLabel = "NAME", required = true, description = "who decides")
        private String by = "";

        @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why")
        private String reason = "";

        @Option(
                names = "--once",
                paramLabel = "KEY",
                description = "sent again with the same key it is the same correction")
        private @Nullable String once;

        @Option(
                names = "--expected-version",
                paramLabel = "N",
                description = "how many decisions about this you know of; refused if there are others")
        private @Nullable Long expectedVersion;

        @Mixin
        private Place place = new Place();

        void make(String path, Map<String, Object> fields) {
            Map<String, Object> body = new LinkedHashMap<>(fields);
            body.put("reviewer", by);
            body.put("reason", reason);
            if (expectedVersion != null) {
                body.put("expectedVersion", expectedVersion);
            }
            place.send(spec, path, Json.line(body), Optional.ofNullable(once), "correction");
        }
    }

    /** Which installation. */
    static final class Place {
        @Option(
                names = "--url",
                paramLabel = "URL",
                description = "where the ingest service answers (default: ${DEFAULT-VALUE})")
        private URI url = URI.create("http://localhost:8080");

        void send(CommandSpec spec, String path, String body, Optional<String> once, String field) {
            JsonNode answer =
                    new Installation(url).post(path, body, once).corrected().body();
            PrintWriter out = spec.commandLine().getOut();
            out.println(answer.path(field).asText());
            out.flush();
        }
    }

    @Command(
            name = "review",
            mixinStandardHelpOptions = true,
            description = "Confirm, correct or reject a fact; no extractor changes it from then on.")
    void review(
            @Parameters(paramLabel = "FACT", description = "id of the fact") String fact,
            @Parameters(paramLabel = "VERDICT", description = "confirmed, corrected or rejected") String verdict,
            @Option(
                            names = "--fact",
                            paramLabel = "JSON",
                            description = "what is right, as JSON merge patch of the fact; with 'corrected' only")
                    @Nullable
                    String patch,
            @Mixin Decision decision) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("verdict", verdict));
        if (patch != null) {
            fields.put("fact", json(patch));
        }
        decision.make("/facts/" + encoded(fact) + "/reviews", fields);
    }

    @Command(
            name = "resolve",
            mixinStandardHelpOptions = true,
            description = "Say how a commitment or an assessment ended.")
    void resolve(
            @Parameters(paramLabel = "FACT", description = "id of the fact") String fact,
            @Parameters(
                            paramLabel = "OUTCOME",
                            description =
                                    "of a commitment met, broken or lapsed; of an assessment occurred or did-not-occur")
                    String outcome,
            @Option(names = "--date", paramLabel = "EDTF", description = "when") @Nullable String date,
            @Mixin Decision decision) {
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("outcome", outcome));
        if (date != null) {
            fields.put("date", date);
        }
        decision.make("/facts/" + encoded(fact) + "/resolution", fields);
    }

    @Command(
            name = "withdraw",
            mixinStandardHelpOptions = true,
            description = "Take a source back: what no other document states is held no longer.")
    void withdraw(
            @Parameters(paramLabel = "DOCUMENT", description = "id of the document") String document,
            @Mixin Decision decision) {
        decision.make("/documents/" + encoded(document) + "/withdrawal", Map.of());
    }

    @Command(
            name = "redact",
            mixinStandardHelpOptions = true,
            description = "Make the words of a document unreadable, for ever; its facts and counts stay.")
    void redact(
            @Parameters(paramLabel = "DOCUMENT", description = "id of the document") String document,
            @Mixin Decision decision) {
        decision.make("/documents/" + encoded(document) + "/redaction", Map.of());
    }

    @Command(name = "merge", mixinStandardHelpOptions = true, description = "Say that two ids mean one actor.")
    void merge(
            @Parameters(paramLabel = "ACTOR", description = "id that is merged") String actor,
            @Parameters(paramLabel = "INTO", description = "id that stays") String into,
            @Mixin Decision decision) {
        decision.make("/actors/" + encoded(actor) + "/merge", Map.of("into", into));
    }

    @Command(
            name = "separate",
            mixinStandardHelpOptions = true,
            description = "Let an actor that was merged stand for itself again.")
    void separate(
            @Parameters(paramLabel = "ACTOR", description = "id that was merged") String actor,
            @Mixin Decision decision) {
        decision.make("/actors/" + encoded(actor) + "/separation", Map.of());
    }

    @Command(
            name = "revoke",
            mixinStandardHelpOptions = true,
            description = "Take a correction back: everything is as if it had never been made.")
    void revoke(
            @Parameters(paramLabel = "CORRECTION", description = "id of the correction") String correction,
            @Mixin Decision decision) {
        decision.make("/corrections/" + encoded(correction) + "/revocation", Map.of());
    }

    @Command(
            name = "reread",
            mixinStandardHelpOptions = true,
            description = "Have all documents read again that another extractor read; prints how many.")
    void reread(@Mixin Place place) {
        place.send(spec, "/extractions", "", Optional.empty(), "documents");
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new BadInputException("--fact is no JSON: " + e.getOriginalMessage());
        }
    }

    /** As a part of a path. */
    private static String encoded(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
