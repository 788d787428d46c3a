package io.statecraft.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proves that the log of a running installation is what was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description =
                "Check the hash chain of the log, against its signed checkpoints: nothing changed, missing, swapped,"
                        + " added or cut off.",
        footer = {"", "Exit status: 0 intact, 1 damaged (the first bad position is named) or not running."})
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--from", paramLabel = "N", description = "first position to check (default: ${DEFAULT-VALUE})")
    private long from = 1;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where the event store answers (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://localhost:8080");

    @Override
    public Integer call() {
        JsonNode report = new Installation(url)
                .get("/log/verification?from=" + from)
                .required()
                .body();
        PrintWriter out = spec.commandLine().getOut();
        if (report.path("intact").asBoolean()) {
            out.printf(
                    "intact: positions %d to %d, %d checkpoints agree, head %s%n",
                    report.path("from").asLong(),
                    report.path("through").asLong(),
                    report.path("checkpoints").asLong(),
                    report.path("hash").asText());
            return 0;
        }
        out.printf(
                "damaged at position %d: %s%n",
                report.path("firstBad").asLong(), report.path("reason").asText());
        return 1;
    }
}
