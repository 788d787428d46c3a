package io.statecraft.llm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.extraction.Extraction;
import io.statecraft.facts.Document;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what a language model says. */
class LlmExtractorTest {
    private static final Document DOCUMENT = Story.document();
    private static final List<Fact> FACTS = Story.facts(DOCUMENT);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void facts_come_out_as_they_went_in_with_offsets_in_code_points() {
        try (PlayedModel model = new PlayedModel(PlayedModel.knows(FACTS))) {
            Extraction extraction = extract(model, DOCUMENT);
            assertThat(facts(extraction)).containsExactlyElementsOf(FACTS);
            assertThat(extraction.extractor()).isEqualTo(Story.MODEL);
            assertThat(extraction.note()).isEmpty();
            assertThat(extraction.problem()).isEmpty();
            for (Extraction.Found found : extraction.facts()) {
                assertThat(found.sentence().text())
                        .contains(found.fact().statement().quote());
                int at = DOCUMENT.text().offsetByCodePoints(0, found.sentence().start());
                assertThat(DOCUMENT.text().substring(at))
                        .startsWith(found.sentence().text());
            }
        }
    }

    @Test
    void the_service_gets_instructions_passage_schema_and_key() throws IOException {
        Path key = Files.writeString(folder.resolve("key"), "open sesame\n");
        try (PlayedModel model = new PlayedModel(PlayedModel.knows(FACTS))) {
            Trial.of(model, Map.of("api-key-file", key.toString())).extract(DOCUMENT);
            PlayedModel.Asked asked = model.asked().get(0);
            assertThat(asked.authorization()).isEqualTo("Bearer open sesame");
            assertThat(asked.passage()).isEqualTo(DOCUMENT.text());
            JsonNode body = asked.body();
            assertThat(body.at("/model").asText()).isEqualTo("played");
            assertThat(body.at("/temperature").asDouble()).isZero();
            assertThat(body.at("/messages/0/content").asText()).startsWith("You read political and military documents");
            assertThat(body.at("/messages/1/content").asText()).contains("Published: 2024-05-06");
            JsonNode schema = body.at("/response_format/json_schema");
            assertThat(schema.at("/strict").asBoolean()).isTrue();
            assertThat(schema.at("/schema")).isEqualTo(AnswerSchema.schema());
        }
    }

    @Test
    void a_quote_that_is_not_in_the_text_makes_the_fact_worthless_and_is_counted() {
        String answer = changed(facts -> {
            ((ObjectNode) facts.get(0))
                    .put("quote", "On 3 May 2024 the foreign minister of Freedonia visited Ruritania.");
            ((ObjectNode) facts.get(1)).put("quote", "");
        });
        Extraction extraction = extract(answer);
        assertThat(facts(extraction)).containsExactlyElementsOf(FACTS.subList(2, FACTS.size()));
        assertThat(extraction.note().orElse("")).contains("2 facts").contains("2 with a quote that is not in the text");
    }

    @Test
    void what_the_schema_does_not_allow_is_rejected_one_by_one() {
        String answer = changed(facts -> {
            ((ObjectNode) facts.get(0)).put("event", "CHAT");
            ((ObjectNode) facts.get(1)).put("factuality", "sure");
            ((ObjectNode) facts.get(3)).put("kind", "rumour");
            ((ObjectNode) facts.get(4).path("actor")).put("id", "The Freedonians");
            ((ObjectNode) facts.get(5)).putArray("parties");
            facts.add("no object");
        });
        Extraction extraction = extract(answer);
        assertThat(facts(extraction)).containsExactly(FACTS.get(2), FACTS.get(6), FACTS.get(7), FACTS.get(8));
        assertThat(extraction.note().orElse("")).contains("6 facts").contains("5 with no fact by the schema");
    }

    @Test
    void content_that_is_not_in_the_text_is_rejected_and_names_that_are_not_are_dropped() {
        String answer = changed(facts -> {
            ((ObjectNode) facts.get(2)).put("content", "send tanks");
            ((ArrayNode) facts.get(4).path("actor").path("names")).add("The Realm");
        });
        Extraction extraction = extract(answer);
        assertThat(facts(extraction))
                .doesNotContain(FACTS.get(2))
                .contains(FACTS.get(4))
                .hasSize(FACTS.size() - 1);
        assertThat(extraction.note().orElse("")).contains("1 with content that is not in the text");
    }

    @Test
    void further_fields_ids_and_offsets_of_the_model_are_ignored_and_a_date_that_is_none_is_dropped() {
        String answer = changed(facts -> {
            ((ObjectNode) facts.get(0))
                    .put("mood", "grim")
                    .put("start", 99_999)
                    .put("id", "x")
                    .put("extractor", "me");
            ((ObjectNode) facts.get(1)).put("date", "last May");
        });
        List<Fact> facts = facts(extract(answer));
        assertThat(facts).contains(FACTS.get(0)).hasSameSizeAs(FACTS);
        assertThat(facts.get(1).statement().date()).isEmpty();
    }

    @Test
    void a_fact_said_twice_is_one_and_a_quote_found_twice_is_its_first_place() {
        Document twice =
                Story.document("Sylvania's army has some 400 soldiers. Sylvania's army has some 400 soldiers.");
        Fact fact = Story.soldiers(twice);
        try (PlayedModel model = new PlayedModel(PlayedModel.says(PlayedModel.answer(List.of(fact, fact))))) {
            assertThat(facts(extract(model, twice))).containsExactly(fact);
            assertThat(fact.statement().start()).isZero();
        }
    }

    @Test
    void a_quote_may_differ_in_line_breaks_and_is_then_given_as_it_stands() {
        String answer = changed(facts -> ((ObjectNode) facts.get(7))
                .put("quote", "Freedonia holds the port of Ambridge.")
                .put("area", "the port of Ambridge"));
        Fact control = facts(extract(answer)).get(7);
        assertThat(control.statement().quote()).isEqualTo("Freedonia holds the port\nof Ambridge.");
        assertThat(control.statement().start())
                .isEqualTo(FACTS.get(7).statement().start());
    }

    @Test
    void json_in_a_fence_or_between_words_is_read() {
        String answer = PlayedModel.answer(FACTS);
        assertThat(facts(extract("<think>{quote} or {}? {\"a\": 1}</think>" + answer)))
                .containsExactlyElementsOf(FACTS);
        assertThat(facts(extract("Here you are:\n```json\n" + answer + "\n```\nAnything else?")))
                .containsExactlyElementsOf(FACTS);
    }

    @Test
    void a_long_document_is_read_in_overlapping_windows_and_each_fact_is_told_once() {
        String filler = "Nothing else was reported on that day. ".repeat(6);
        Document document =
                Story.document(Story.TEXT.replace("\n\n", "\n\n" + filler).replace(". ", ". " + filler));
        List<Fact> facts = Story.facts(document);
        try (PlayedModel model = new PlayedModel(PlayedModel.knows(facts))) {
            Extraction extraction =
                    Trial.of(model, Map.of("window-characters", "700")).extract(document);
            assertThat(facts(extraction)).containsExactlyElementsOf(facts);
            List<String> passages =
                    model.asked().stream().map(PlayedModel.Asked::passage).toList();
            assertThat(passages).hasSizeGreaterThan(4).allMatch(passage -> passage.length() <= 700);
            for (int i = 1; i < passages.size(); i++) {
                String overlap = passages.get(i).substring(0, 30);
                assertThat(passages.get(i - 1)).contains(overlap);
            }
        }
    }

    @Test
    void a_fact_retold_by_the_next_window_in_other_words_is_told_once() {
        String filler = "Nothing else was reported on that day. ".repeat(14);
        Document document = Story.document(filler + "Sylvania's army has some 400 soldiers. " + filler);
        Fact whole = Story.soldiers(document);
        ObjectNode part = Json.MAPPER.valueToTree(whole);
        part.put("quote", "army has some 400 soldiers");
        String retold = Json.MAPPER
                .createObjectNode()
                .set("facts", Json.MAPPER.createArrayNode().add(part))
                .toString();
        try (PlayedModel model =
                new PlayedModel(PlayedModel.says(PlayedModel.answer(List.of(whole))), PlayedModel.says(retold))) {
            int window = document.text().indexOf("soldiers.") + 10;
            Extraction extraction = Trial.of(model, Map.of("window-characters", String.valueOf(window)))
                    .extract(document);
            assertThat(model.asked()).hasSizeGreaterThan(1);
            assertThat(model.asked().get(1).passage()).contains("400 soldiers");
            assertThat(facts(extraction)).containsExactly(whole);
        }
    }

    private static String changed(Consumer<ArrayNode> change) {
        ObjectNode answer = Json.read(PlayedModel.answer(FACTS), ObjectNode.class);
        change.accept((ArrayNode) answer.path("facts"));
        return answer.toString();
    }

    private static Extraction extract(String answer) {
        try (PlayedModel model = new PlayedModel(PlayedModel.says(answer))) {
            return extract(model, DOCUMENT);
        }
    }

    private static Extraction extract(PlayedModel model, Document document) {
        return Trial.of(model, Map.of()).extract(document);
    }

    private static List<Fact> facts(Extraction extraction) {
        return extraction.facts().stream().map(Extraction.Found::fact).toList();
    }
}
