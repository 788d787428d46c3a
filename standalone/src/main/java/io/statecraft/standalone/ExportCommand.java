package io.statecraft.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Reader;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes what a running installation knows as a file, row by row. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = "Write what a running installation knows, to a file or to standard output.",
        footer = {
            "",
            "Formats: stix (STIX 2.1 bundle), plover (tab-separated event data), ftm and ftm-statements",
            "(FollowTheMoney entities, and their single statements) of all facts;",
            "csv, ndjson, parquet of any view; graphml, gexf of relationships and interactions;",
            "geojson of views with places, such as timeline, control, military-balance.",
            "Filters are those of the view: actor=RUS kind=interaction validAt=2021-07 knownAt=2024-01-01T00:00:00Z",
            "Exit status: 0 written, 1 failed or not running, 2 an unknown format, view or filter."
        })
final class ExportCommand implements Callable<Integer> {
    private static final String FACTS = "cited-facts";
    private static final String GRAPH = "relationships";
    private static final String MAP = "timeline";
    private static final String PARQUET = "application/vnd.apache.parquet";

    /** What is asked for, and of which view where none is named. */
    private record Format(String mediaType, String view) {}

    private static final Map<String, Format> FORMATS = new TreeMap<>(Map.of(
            "parquet", new Format(PARQUET, FACTS),
            "geojson", new Format("application/geo+json", MAP),
            "stix", new Format("application/stix+json", FACTS),
            "plover", new Format("text/tab-separated-values", FACTS),
            "ftm", new Format("application/x-followthemoney+ndjson", FACTS),
            "ftm-statements", new Format("application/x-followthemoney-statements+csv", FACTS),
            "csv", new Format("text/csv", FACTS),
            "ndjson", new Format("application/x-ndjson", FACTS),
            "graphml", new Format("application/graphml+xml", GRAPH),
            "gexf", new Format("application/gexf+xml", GRAPH)));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            index = "0",
            paramLabel = "FORMAT",
            description = "stix, plover, ftm, ftm-statements, csv, ndjson, parquet, graphml, gexf or geojson")
    private String format = "";

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILTER",
            description = "parameters of the view: name=value")
    private List<String> filters = new ArrayList<>();

    @Option(
            names = "--view",
            paramLabel = "VIEW",
            description = "which view (default: cited-facts, for graphs relationships, for maps timeline)")
    private @Nullable String view;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "where to write (default: standard output)")
    private @Nullable Path output;

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where the query API answers (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://localhost:8080");

    @Override
    public Integer call() {
        Format wanted = FORMATS.get(format.toLowerCase(Locale.ROOT));
        if (wanted == null) {
            throw new BadInputException(
                    "there is no format '%s', only %s".formatted(format, String.join(", ", FORMATS.keySet())));
        }
        if (output == null && wanted.mediaType().equals(PARQUET)) {
            throw new BadInputException("parquet is no text; name a file for it: -o FILE");
        }
        String path = "/" + encoded(view == null ? wanted.view() : view) + query();
        try (InputStream content = new Installation(url).open(path, wanted.mediaType())) {
            write(content);
            return 0;
        } catch (IOException e) {
            throw new FailedException("the export broke off: " + e.getMessage());
        }
    }

    private String query() {
        StringBuilder query = new StringBuilder();
        for (String filter : filters) {
            int equals = filter.indexOf('=');
            if (equals < 1) {
                throw new BadInputException("a filter is name=value, was '" + filter + "'");
            }
            query.append(query.isEmpty() ? '?' : '&')
                    .append(encoded(filter.substring(0, equals)))
                    .append('=')
                    .append(encoded(filter.substring(equals + 1)));
        }
        return query.toString();
    }

    /** A file is there when all of it is there. */
    private void write(InputStream content) throws IOException {
        if (output == null) {
            PrintWriter out = spec.commandLine().getOut();
            char[] some = new char[8192];
            Reader text = new InputStreamReader(content, StandardCharsets.UTF_8);
            for (int read = text.read(some); read >= 0; read = text.read(some)) {
                out.write(some, 0, read);
            }
            out.flush();
            return;
        }
        Path target = output.toAbsolutePath();
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (OutputStream file = Files.newOutputStream(part)) {
                content.transferTo(file);
            }
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            Files.deleteIfExists(part);
            throw e;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
