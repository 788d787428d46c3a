package io.statecraft.standalone;

import io.statecraft.facts.DocumentDescription;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Sends documents to a running installation. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description = "Send documents to a running installation: files, or folders of text, HTML, PDF and DOCX files.",
        footer = {
            "",
            "A document that is known already is not taken twice, so an interrupted run may be repeated.",
            "Exit status: 0 all accepted, 1 the installation did not accept some, 2 a file cannot be read."
        })
final class IngestCommand implements Callable<Integer> {
    private static final Set<String> TEXT = Set.of("txt", "md", "text");
    private static final Set<String> OTHER = Set.of("html", "htm", "xhtml", "pdf", "docx");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            paramLabel = "FILE|DIR",
            arity = "1..*",
            description = "files, or folders that are read with their subfolders")
    private List<Path> paths = new ArrayList<>();

    @Option(
            names = "--url",
            paramLabel = "URL",
            description = "where the ingest service answers (default: ${DEFAULT-VALUE})")
    private URI url = URI.create("http://localhost:8080");

    @Override
    public Integer call() {
        List<Path> files = new ArrayList<>();
        paths.forEach(path -> files.addAll(filesUnder(path)));
        if (files.isEmpty()) {
            throw new BadInputException("there is no text, HTML, PDF or DOCX file under " + paths.get(0));
        }
        int refused = send(new Installation(url), files);
        return refused == 0 ? 0 : 1;
    }

    private int send(Installation installation, List<Path> files) {
        PrintWriter out = spec.commandLine().getOut();
        int refused = 0;
        for (int i = 0; i < files.size(); i++) {
            Installation.Answer answer = send(installation, files.get(i));
            String result = answer.accepted()
                    ? answer.body().path("id").asText() + (answer.status() == 200 ? "  (known already)" : "")
                    : "refused: " + answer.problem();
            refused += answer.accepted() ? 0 : 1;
            out.printf("[%d/%d] %s  %s%n", i + 1, files.size(), files.get(i), result);
        }
        out.printf("%d of %d documents accepted.%n", files.size() - refused, files.size());
        return refused;
    }

    static Installation.Answer send(Installation installation, Path file) {
        if (TEXT.contains(ending(file))) {
            String text = TextFile.read(file);
            FrontMatter head = FrontMatter.of(text);
            DocumentDescription description = head.description();
            return installation.register(text.substring(head.length()), description);
        }
        Map<String, String> fields = new LinkedHashMap<>();
        return installation.registerFile(String.valueOf(file.getFileName()), TextFile.bytes(file), fields);
    }

    static List<Path> filesUnder(Path path) {
        if (!Files.exists(path)) {
            throw new BadInputException("there is no file or folder " + path);
        }
        if (Files.isRegularFile(path)) {
            return List.of(path);
        }
        try (Stream<Path> found = Files.walk(path)) {
            return found.filter(Files::isRegularFile)
                    .filter(file -> TEXT.contains(ending(file)) || OTHER.contains(ending(file)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new BadInputException(path + " cannot be read: " + e.getMessage());
        }
    }

    private static String ending(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
