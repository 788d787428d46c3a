package io.statecraft.extraction.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The scorer counts as the annotators' own script does. */
class FactScorerTest {
    private static final Path EVALUATION = Path.of("..", "..", "shared", "eval");
    private static final String TEXT = "Kenya sent 300 police officers to Haiti. Haiti thanked Kenya for its help.";

    @Test
    void a_record_found_with_its_key_fields_counts_once() {
        JsonNode gold = interaction("AID", "KEN", "HTI", 0, 39);
        FactScore score = FactScorer.score("d", TEXT, List.of(gold), List.of(gold, gold));
        assertThat(score.of("interaction")).isEqualTo(new FactScore.Counts(1, 2, 1));
        assertThat(score.errors()).singleElement().asString().startsWith("EXTRA ");
    }

    @Test
    void the_wrong_type_of_the_same_quadrant_counts_leniently_only() {
        FactScore score = FactScorer.score(
                "d",
                TEXT,
                List.of(interaction("AID", "KEN", "HTI", 0, 39)),
                List.of(interaction("COOPERATE", "KEN", "HTI", 0, 39)));
        assertThat(score.all().matched()).isZero();
        assertThat(score.lenientMatches()).isEqualTo(1);
    }

    @Test
    void another_sentence_is_no_match() {
        FactScore score = FactScorer.score(
                "d",
                TEXT,
                List.of(interaction("AID", "KEN", "HTI", 0, 39)),
                List.of(interaction("AID", "KEN", "HTI", 41, 74)));
        assertThat(score.all().matched()).isZero();
    }

    @Test
    void counts_as_the_script_of_the_annotators_does(@TempDir Path folder) throws IOException, InterruptedException {
        Path script = EVALUATION.resolve("score.py");
        Path gold = EVALUATION.resolve("dev");
        assumeTrue(Files.exists(script) && Files.isDirectory(gold), "no annotated documents beside the checkout");
        List<JsonNode> predicted = new ArrayList<>();
        FactScore total = FactScore.none();
        for (var document : FactEvaluation.documents(gold)) {
            List<JsonNode> records = JsonLines.read(gold.resolve(document.id() + ".gold.jsonl"));
            List<JsonNode> disturbed = disturbed(records);
            predicted.addAll(disturbed);
            total = total.plus(FactScorer.score(document.id(), document.text(), records, disturbed));
        }
        assertThat(total.report()).containsExactlyElementsOf(scriptReport(script, gold, predicted, folder));
    }

    /** Records with some left out, some altered and some moved, so that every rule of matching is at work. */
    private static List<JsonNode> disturbed(List<JsonNode> records) {
        Random random = new Random(7);
        List<JsonNode> disturbed = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) {
            ObjectNode record = records.get(i).deepCopy();
            record.remove("quote");
            switch (random.nextInt(6)) {
                case 0 ->
                    record.set(
                            "event", records.get(random.nextInt(records.size())).path("event"));
                case 1 ->
                    record.set(
                            "actor", records.get(random.nextInt(records.size())).path("actor"));
                case 2 ->
                    record.put("start", record.path("start").asInt() + 30)
                            .put("end", record.path("end").asInt() + 30);
                case 3 -> record.putNull("date").putNull("source");
                case 4 -> disturbed.add(record);
                default -> {
                    continue;
                }
            }
            disturbed.add(record);
        }
        return disturbed;
    }

    private static List<String> scriptReport(Path script, Path gold, List<JsonNode> predicted, Path folder)
            throws IOException, InterruptedException {
        Path file = folder.resolve("predictions.jsonl");
        Files.writeString(file, predicted.stream().map(Json::line).collect(Collectors.joining("\n")));
        Process process;
        try {
            process = new ProcessBuilder("python3", script.toString(), gold.toString(), file.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException absent) {
            assumeTrue(false, "no python3: " + absent.getMessage());
            return List.of();
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().toList();
    }

    private static JsonNode interaction(String event, String actor, String recipient, int start, int end) {
        ObjectNode record = Json.MAPPER.createObjectNode();
        record.put("kind", "interaction")
                .put("event", event)
                .put("start", start)
                .put("end", end);
        record.put("quote", TEXT.substring(start, end));
        record.putObject("actor").put("id", actor).putArray("names");
        record.putArray("recipients").addObject().put("id", recipient).putArray("names");
        return record;
    }
}
