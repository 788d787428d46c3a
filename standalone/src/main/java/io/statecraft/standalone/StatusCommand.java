package io.statecraft.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Tells how a running installation is. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = "Tell how a running installation is: each check and whether it passes.",
        footer = {"", "Exit status: 0 ready, 1 not ready or not running."})
final class StatusCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--url", paramLabel = "URL", description = "where it answers (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://localhost:8080");

    @Override
    public Integer call() {
        Installation.Answer health = new Installation(url).get("/q/health");
        PrintWriter out = spec.commandLine().getOut();
        for (JsonNode check : health.body().path("checks")) {
            out.printf(
                    "%-4s %s%n",
                    check.path("status").asText(), check.path("name").asText());
            check.path("data")
                    .properties()
                    .forEach(entry -> out.printf(
                            "       %s: %s%n", entry.getKey(), entry.getValue().asText()));
        }
        out.println(health.body().path("status").asText("DOWN"));
        return health.status() == 200 ? 0 : 1;
    }
}
