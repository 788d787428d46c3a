package io.statecraft.standalone;

import io.statecraft.extraction.ExplainingExtractor;
import io.statecraft.extraction.Explanation;
import io.statecraft.extraction.Extraction;
import io.statecraft.extraction.Extractor;
import io.statecraft.extraction.Extractors;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Json;
import io.statecraft.llm.Engines;
import io.statecraft.llm.LlmSettings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Reads documents and prints facts, without any server. */
@Command(
        name = "extract",
        mixinStandardHelpOptions = true,
        description = "Read documents and print the facts that they state, without any server.",
        footer = {
            "",
            "A file may begin with lines of 'title:', 'publisher:' and 'published:' between two lines of '---'.",
            "The offsets of a fact count Unicode code points of the file.",
            "A document in another language than English gives no facts and one line on standard error.",
            "Exit status: 0 done, 1 a document gave nothing for a reason that is told, 2 a file cannot be read."
        })
final class ExtractCommand implements Callable<Integer> {
    enum Format {
        jsonl,
        table
    }

    private static final int NOTHING_READ = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "text files in UTF-8")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--published", paramLabel = "EDTF", description = "when the documents were published: 2021-07")
    private @Nullable String published;

    @Option(names = "--publisher", paramLabel = "NAME", description = "who published them: who 'we' is in a statement")
    private @Nullable String publisher;

    @Option(names = "--title", paramLabel = "TITLE", description = "their title")
    private @Nullable String title;

    @Option(names = "--format", paramLabel = "FORMAT", description = "jsonl or table (default: ${DEFAULT-VALUE})")
    private Format format = Format.table;

    @Option(
            names = "--explain",
            description = "show how each sentence was heard, and why each fact was or was not read")
    private boolean explain;

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            description = "built-in, or llm: a language model as the settings statecraft.extraction.llm.* name it")
    private String engine = LlmSettings.setting("statecraft.extraction.engine").orElse(Engines.BUILT_IN);

    @Override
    public Integer call() {
        DocumentDescription given = new DocumentDescription(
                Optional.ofNullable(title),
                Optional.ofNullable(publisher),
                Optional.ofNullable(published).map(ExtractCommand::edtf),
                Optional.empty(),
                Optional.empty());
        List<Document> documents =
                files.stream().map(file -> document(file, given)).toList();
        if (explain && !engine.equals(Engines.BUILT_IN)) {
            throw new BadInputException("--explain: only the built-in engine can explain itself");
        }
        ExplainingExtractor builtIn = Extractors.builtIn();
        Extractor extractor = chosen(builtIn);
        PrintWriter out = spec.commandLine().getOut();
        boolean allRead = true;
        for (Document document : documents) {
            List<Explanation> explanations = explain ? builtIn.explain(document) : List.of();
            if (!explanations.isEmpty()) {
                explanations.forEach(explanation -> print(out, explanation));
                continue;
            }
            Extraction extraction = extractor.extract(document);
            allRead &= extraction.problem().isEmpty();
            extraction.note().ifPresent(line -> tell(document, line));
            extraction.problem().ifPresent(line -> tell(document, line));
            if (!explain) {
                extraction.facts().forEach(found -> print(out, found));
            }
        }
        out.flush();
        return allRead ? 0 : NOTHING_READ;
    }

    private Extractor chosen(Extractor builtIn) {
        try {
            return Engines.of(engine, builtIn, LlmSettings::ofProcess, this::warn);
        } catch (IllegalArgumentException e) {
            throw new BadInputException(String.valueOf(e.getMessage()));
        }
    }

    private void warn(String line) {
        spec.commandLine().getErr().println("statecraft: " + line);
    }

    private void tell(Document document, String line) {
        warn(document.id() + ": " + line);
    }

    private void print(PrintWriter out, Extraction.Found found) {
        out.println(
                switch (format) {
                    case jsonl -> Json.line(found.fact());
                    case table -> FactLine.of(found.fact());
                });
    }

    private static void print(PrintWriter out, Explanation explanation) {
        out.println("# " + explanation.sentence().replaceAll("\\s+", " "));
        section(out, "words", explanation.words());
        section(out, "clauses", explanation.clauses());
        section(out, "candidates", explanation.candidates());
        section(out, "facts", explanation.facts().stream().map(FactLine::of).toList());
        out.println();
    }

    private static void section(PrintWriter out, String title, List<String> lines) {
        out.println("  " + title);
        lines.forEach(line -> out.println("    " + line));
    }

    private static Document document(Path file, DocumentDescription given) {
        String text = TextFile.read(file);
        FrontMatter head = FrontMatter.of(text);
        DocumentDescription own = head.description();
        DocumentDescription description = new DocumentDescription(
                given.title().or(own::title),
                given.publisher().or(own::publisher),
                given.published().or(own::published),
                own.url(),
                own.language());
        if (head.blanked(text).isBlank()) {
            throw new BadInputException(file + " is empty");
        }
        return new Document(nameOf(file), head.blanked(text), description);
    }

    private static Edtf edtf(String text) {
        try {
            return Edtf.parse(text);
        } catch (IllegalArgumentException e) {
            throw new BadInputException("--published: " + e.getMessage());
        }
    }

    private static String nameOf(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
