package io.statecraft.extraction.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.extraction.Extraction;
import io.statecraft.extraction.Extractor;
import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures an extractor on a folder of annotated documents: {@code NAME.txt} beside {@code NAME.gold.jsonl}, and
 * {@code index.jsonl} with title, publisher and date of each.
 */
public final class FactEvaluation {
    private static final String GOLD = ".gold.jsonl";

    private FactEvaluation() {}

    /** The documents of the folder that have gold records, in the order of their names. */
    public static List<Document> documents(Path folder) {
        Map<String, DocumentDescription> described = descriptions(folder.resolve("index.jsonl"));
        try (Stream<Path> files = Files.list(folder)) {
            List<Document> documents = new ArrayList<>();
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(GOLD)) {
                    String document = name.substring(0, name.length() - GOLD.length());
                    String text = Files.readString(folder.resolve(document + ".txt"));
                    documents.add(new Document(
                            document, text, described.getOrDefault(document, DocumentDescription.unknown())));
                }
            }
            return documents;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read " + folder, unreadable);
        }
    }

    /** The score of each document, by its name. */
    public static Map<String, FactScore> score(Path folder, Extractor extractor) {
        Map<String, FactScore> scores = new LinkedHashMap<>();
        for (Document document : documents(folder)) {
            List<JsonNode> gold = gold(folder, document);
            scores.put(
                    document.id(), FactScorer.score(document.id(), document.text(), gold, found(document, extractor)));
        }
        return scores;
    }

    /** What annotators recorded in a document of the folder, as flat JSON objects. */
    public static List<JsonNode> gold(Path folder, Document document) {
        return JsonLines.read(folder.resolve(document.id() + GOLD));
    }

    /** The facts that an extractor finds, as flat JSON objects whose offsets point into the text as given. */
    public static List<JsonNode> found(Document document, Extractor extractor) {
        Extraction extraction = extractor.extract(document);
        List<JsonNode> records = new ArrayList<>();
        extraction.facts().forEach(found -> records.add(Json.MAPPER.valueToTree(found.fact())));
        return records;
    }

    /** The scores of all documents together. */
    public static FactScore total(Map<String, FactScore> scores) {
        return scores.values().stream().reduce(FactScore.none(), FactScore::plus);
    }

    private static Map<String, DocumentDescription> descriptions(Path index) {
        Map<String, DocumentDescription> described = new LinkedHashMap<>();
        if (Files.exists(index)) {
            for (JsonNode line : JsonLines.read(index)) {
                described.put(line.path("document").asText(), description(line));
            }
        }
        return described;
    }

    private static DocumentDescription description(JsonNode line) {
        return new DocumentDescription(
                Optional.ofNullable(line.path("title").textValue()),
                Optional.ofNullable(line.path("publisher").textValue()),
                Optional.ofNullable(line.path("published").textValue()).map(Edtf::parse),
                Optional.empty(),
                Optional.empty());
    }
}
