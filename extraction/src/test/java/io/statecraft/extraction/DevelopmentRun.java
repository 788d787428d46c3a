package io.statecraft.extraction;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.extraction.evaluate.FactEvaluation;
import io.statecraft.extraction.evaluate.FactScore;
import io.statecraft.facts.Document;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** For development: scores the built-in engine on a folder of annotated documents and writes what it found. */
final class DevelopmentRun {
    private DevelopmentRun() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Extractor extractor = Extractors.builtIn();
        if (arguments.length > 1) {
            StringBuilder lines = new StringBuilder();
            for (Document document : FactEvaluation.documents(folder)) {
                for (JsonNode fact : FactEvaluation.found(document, extractor)) {
                    lines.append(Json.line(fact)).append('\n');
                }
            }
            Files.writeString(Path.of(arguments[1]), lines);
        }
        Map<String, FactScore> scores = FactEvaluation.score(folder, extractor);
        FactScore total = FactEvaluation.total(scores);
        total.errors().forEach(System.out::println);
        scores.forEach((name, score) ->
                System.out.printf("%-40s F1 %.3f%n", name, score.all().f1()));
        total.report().forEach(System.out::println);
    }
}
