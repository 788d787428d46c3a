package io.statecraft.standalone;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends event data of others to a running installation. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description =
                "Import data of others into a running installation: each row of event data becomes a document that states one fact.",
        footer = {
            "",
            "Formats: gdelt (GDELT 2.0 events, no header), ucdp (UCDP GED, CSV), icews (tab-separated with a header),",
            "stix (a bundle of STIX 2.1: its prose becomes documents, facts of our own bundles are facts again).",
            "What was taken before is not taken again, so an interrupted run may be repeated.",
            "Exit status: 0 read to its end, 1 failed or not running, 2 an unknown format or no such file."
        })
final class ImportCommand implements Callable<Integer> {
    private static final Set<String> FORMATS = new TreeSet<>(Set.of("gdelt", "ucdp", "icews", "stix"));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FORMAT", description = "gdelt, ucdp, icews or stix")
    private String format = "";

    @Parameters(index = "1", paramLabel = "FILE", description = "the file")
    private Path file = Path.of("");

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where the ingest service answers (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://localhost:8080");

    @Override
    public Integer call() {
        String wanted = format.toLowerCase(Locale.ROOT);
        if (!FORMATS.contains(wanted)) {
            throw new BadInputException(
                    "there is no format '%s', only %s".formatted(format, String.join(", ", FORMATS)));
        }
        if (!Files.isRegularFile(file)) {
            throw new BadInputException("there is no file " + file);
        }
        tell(new Installation(url).send("/imports/" + wanted, file).required().body());
        return 0;
    }

    private void tell(JsonNode report) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%d rows: %d taken, %d known already, %d left out.%n",
                report.path("rows").asLong(),
                report.path("taken").asLong(),
                report.path("known").asLong(),
                report.path("leftOut").asLong());
        report.path("mapped")
                .properties()
                .forEach(code -> out.printf("  %6d  %s%n", code.getValue().asLong(), code.getKey()));
        report.path("reasons").properties().forEach(reason -> {
            String some = report.path("examples").path(reason.getKey()).toString();
            out.printf("  %6d  left out: %s; rows %s%n", reason.getValue().asLong(), reason.getKey(), some);
        });
    }
}
