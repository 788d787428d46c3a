package io.statecraft.bench;

import io.statecraft.extraction.Extractor;
import io.statecraft.extraction.Extractors;
import io.statecraft.extraction.evaluate.FactEvaluation;
import io.statecraft.extraction.parse.Parser;
import io.statecraft.facts.Document;
import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Sentences of a CPU second on one thread, against the bound that the parser sets: both read the same documents in turn in
 * one run; medians over the rounds. Also the heap that the engine holds.
 *
 * <p>Arguments: folders of annotated documents; without any, the project's own corpus.
 */
public final class ExtractionBenchmark {
    private static final String CORPUS = "extraction/src/test/resources/io/statecraft/extraction/corpus";
    private static final int ROUNDS = 5;
    private static final int WARM_UP = 3;
    private static final double NANOS = 1e9;
    private static final double MEBIBYTE = 1 << 20;

    private final List<Document> documents;
    private final Map<String, List<Double>> seconds = new LinkedHashMap<>();

    private ExtractionBenchmark(List<Document> documents) {
        this.documents = documents;
    }

    public static void main(String[] arguments) {
        List<String> folders = arguments.length == 0 ? List.of(CORPUS) : List.of(arguments);
        ExtractionBenchmark benchmark = new ExtractionBenchmark(folders.stream()
                .flatMap(folder -> FactEvaluation.documents(Path.of(folder)).stream())
                .toList());
        benchmark.run();
    }

    private void run() {
        Parser parser = Parser.load();
        Extractor extractor = Extractors.builtIn();
        long sentences = documents.stream()
                .mapToLong(document -> extractor.extract(document).sentences())
                .sum();
        System.out.printf("%d documents, %d sentences; medians of %d rounds%n", documents.size(), sentences, ROUNDS);
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            if (round == WARM_UP) {
                seconds.clear();
            }
            measure("parser alone", document -> parser.parse(document.text()));
            measure("extractor, parse included", extractor::extract);
        }
        List<Double> medians = seconds.values().stream()
                .map(values -> Medians.of(values.stream().mapToDouble(Double::doubleValue)))
                .toList();
        int next = 0;
        for (String what : seconds.keySet()) {
            System.out.printf("%-28s %6.0f sentences a CPU second%n", what, sentences / medians.get(next++));
        }
        System.out.printf("%-28s %6.2f%n", "time, extractor to parser", medians.get(1) / medians.get(0));
        System.out.printf("%-28s %6.0f MiB after a collection%n", "heap held by the engines", heap());
        Reference.reachabilityFence(parser);
        Reference.reachabilityFence(extractor);
    }

    private void measure(String what, Consumer<Document> reader) {
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        documents.forEach(reader);
        long spent = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        seconds.computeIfAbsent(what, unused -> new ArrayList<>()).add(spent / NANOS);
    }

    private static double heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / MEBIBYTE;
    }
}
