package io.statecraft.standalone;

import io.statecraft.extraction.Extractors;
import io.statecraft.extraction.evaluate.FactEvaluation;
import io.statecraft.extraction.evaluate.FactScore;
import io.statecraft.extraction.evaluate.PublicSet;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the extractor against annotated documents. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        description = "Score the extractor against annotated documents: precision, recall and F1 by kind of fact.",
        footer = {
            "",
            "GOLD_DIR holds pairs NAME.txt and NAME.gold.jsonl, and index.jsonl with title, publisher and published of each.",
            "With --set, GOLD_DIR is a file of that public set, its folder, or the folder that holds its folder.",
            "Exit status: 0 done, 2 the folder cannot be used."
        })
final class EvaluateCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "GOLD_DIR", description = "folder of annotated documents")
    private Path folder = Path.of("");

    @Option(names = "--by-document", description = "a score for each document too")
    private boolean byDocument;

    @Option(names = "--errors", description = "list what was missed and what was found in excess")
    private boolean errors;

    @Option(
            names = "--set",
            paramLabel = "SET",
            description = "score against a public set instead: ${COMPLETION-CANDIDATES}")
    private @Nullable PublicSet publicSet;

    @Override
    public Integer call() {
        if (publicSet != null) {
            return scorePublicSet(publicSet);
        }
        if (!Files.isDirectory(folder)) {
            throw new BadInputException("there is no folder " + folder);
        }
        if (FactEvaluation.documents(folder).isEmpty()) {
            throw new BadInputException(folder + " holds no pair of NAME.txt and NAME.gold.jsonl");
        }
        Map<String, FactScore> scores = FactEvaluation.score(folder, Extractors.builtIn());
        PrintWriter out = spec.commandLine().getOut();
        FactScore total = FactEvaluation.total(scores);
        if (errors) {
            total.errors().forEach(out::println);
        }
        if (byDocument) {
            scores.forEach((document, score) -> {
                out.println(document);
                score.report().forEach(line -> out.println("  " + line));
            });
        }
        total.report().forEach(out::println);
        out.flush();
        return 0;
    }

    private Integer scorePublicSet(PublicSet set) {
        if (!Files.exists(folder)) {
            throw new BadInputException("there is no file or folder " + folder);
        }
        List<String> lines = set.report(folder, Extractors::builtIn);
        if (lines.isEmpty()) {
            throw new BadInputException(folder + " holds no file of " + set);
        }
        PrintWriter out = spec.commandLine().getOut();
        lines.forEach(out::println);
        out.flush();
        return 0;
    }
}
