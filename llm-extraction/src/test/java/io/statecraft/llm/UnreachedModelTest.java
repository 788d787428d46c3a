package io.statecraft.llm;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.extraction.Extraction;
import io.statecraft.facts.Document;
import io.statecraft.facts.Fact;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No document is lost to a model that is slow, down, unwilling or spent. */
class UnreachedModelTest {
    private static final Document DOCUMENT = Story.document();
    private static final List<Fact> FACTS = Story.facts(DOCUMENT);
    private static final Document LONG = Story.document(
            ("Freedonia promised grain. " + "Nothing else was reported on that day. ".repeat(12)).repeat(3));

    @TempDir
    private Path folder = Path.of("");

    @ParameterizedTest
    @ValueSource(ints = {429, 500, 503})
    void an_error_that_may_pass_is_tried_again_after_ever_longer_pauses(int status) {
        try (PlayedModel model =
                new PlayedModel(PlayedModel.refuses(status), PlayedModel.refuses(status), PlayedModel.knows(FACTS))) {
            Trial trial = Trial.of(model, Map.of());
            assertThat(facts(trial.extract(DOCUMENT))).containsExactlyElementsOf(FACTS);
            assertThat(model.asked()).hasSize(3);
            assertThat(trial.pauses()).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2));
        }
    }

    @Test
    void a_model_that_stays_down_leaves_the_document_to_the_rules_and_is_left_alone_for_a_minute() {
        try (PlayedModel model = new PlayedModel(PlayedModel.refuses(503))) {
            Trial trial = Trial.of(model, Map.of("retries", "2", "window-characters", "500"));
            Extraction extraction = trial.extract(LONG);
            servedByRules(extraction, "HTTP 503");
            assertThat(extraction.facts()).hasSize(3);
            assertThat(model.asked()).hasSize(3);
            servedByRules(trial.extract(DOCUMENT), "a moment ago");
            assertThat(model.asked()).hasSize(3);
            trial.now().updateAndGet(now -> now.plus(Availability.REST));
            trial.extract(DOCUMENT);
            assertThat(model.asked()).hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404})
    void an_error_that_will_not_pass_is_not_tried_again(int status) {
        try (PlayedModel model = new PlayedModel(PlayedModel.refuses(status))) {
            servedByRules(Trial.of(model, Map.of()).extract(DOCUMENT), "HTTP " + status);
            assertThat(model.asked()).hasSize(1);
        }
    }

    @Test
    void an_answer_that_trickles_is_not_waited_for_beyond_its_time() {
        try (PlayedModel model = new PlayedModel(PlayedModel.isSlow())) {
            long start = System.nanoTime();
            servedByRules(
                    Trial.of(model, Map.of("timeout", "300ms", "retries", "0")).extract(DOCUMENT),
                    "no answer within 300 ms");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
        }
    }

    @Test
    void nobody_at_the_address_leaves_the_document_to_the_rules() {
        PlayedModel gone = new PlayedModel(PlayedModel.refuses(500));
        gone.close();
        servedByRules(Trial.of(gone, Map.of("retries", "1")).extract(DOCUMENT), "the service is not reached");
    }

    @Test
    void a_service_of_another_kind_leaves_the_document_to_the_rules() {
        PlayedModel.Turn page = (exchange, passage) -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("<html>Welcome</html>".getBytes(StandardCharsets.UTF_8));
        };
        try (PlayedModel model = new PlayedModel(page)) {
            servedByRules(Trial.of(model, Map.of("retries", "0")).extract(DOCUMENT), "an answer was not one of such");
        }
    }

    @Test
    void a_document_in_another_language_is_the_models_and_without_it_has_a_clear_problem() {
        Document french = Story.document("Le ministre de Freedonia est arrivé.");
        try (PlayedModel model = new PlayedModel(PlayedModel.says("{\"facts\": []}"), PlayedModel.refuses(401))) {
            Trial trial = Trial.of(model, Map.of());
            assertThat(trial.extract(french).problem()).isEmpty();
            assertThat(trial.extract(french).problem()).contains("language fr: no engine");
        }
    }

    @Test
    void a_passage_that_the_model_refuses_is_read_by_the_rules_and_the_rest_by_the_model() {
        for (PlayedModel.Turn refusal :
                List.of(PlayedModel.refuses(400), PlayedModel.completion(passage -> "", "content_filter"))) {
            try (PlayedModel model = new PlayedModel(
                    PlayedModel.says("{\"facts\": []}"), refusal, PlayedModel.says("{\"facts\": []}"))) {
                Extraction extraction =
                        Trial.of(model, Map.of("window-characters", "500")).extract(LONG);
                assertThat(extraction.extractor()).isEqualTo(Story.MODEL);
                assertThat(extraction.facts()).hasSize(1).allSatisfy(found -> assertThat(
                                found.fact().statement().extractor())
                        .isEqualTo(Story.RULES));
                assertThat(extraction.note().orElse("")).startsWith("1 of ").contains("read by rules/1");
            }
        }
    }

    @Test
    void an_answer_that_is_no_json_is_asked_for_once_more_and_then_left() {
        try (PlayedModel model = new PlayedModel(PlayedModel.says("I would rather not."), PlayedModel.knows(FACTS))) {
            assertThat(facts(Trial.of(model, Map.of()).extract(DOCUMENT))).containsExactlyElementsOf(FACTS);
        }
        for (String answer : List.of("I would rather not.", "{\"facts\": 7}", "[1, 2]", "{", "null", " ")) {
            try (PlayedModel model = new PlayedModel(PlayedModel.says(answer))) {
                servedByRules(Trial.of(model, Map.of()).extract(DOCUMENT), "an answer was");
                assertThat(model.asked()).hasSizeLessThanOrEqualTo(2);
            }
        }
    }

    @Test
    void an_answer_that_became_too_long_is_asked_for_in_halves() {
        PlayedModel.Turn cut = PlayedModel.completion(passage -> cut(PlayedModel.answer(FACTS)), "length");
        try (PlayedModel model = new PlayedModel(cut, PlayedModel.knows(FACTS))) {
            assertThat(facts(Trial.of(model, Map.of()).extract(DOCUMENT))).containsExactlyElementsOf(FACTS);
            assertThat(model.asked()).hasSize(3);
        }
    }

    @Test
    void of_a_single_sentence_whose_answer_breaks_off_what_is_whole_is_kept() {
        Document sentence = Story.document("Sylvania's army has some 400 soldiers.");
        Fact fact = Story.soldiers(sentence);
        try (PlayedModel model = new PlayedModel(PlayedModel.says(cut(PlayedModel.answer(List.of(fact, fact)))))) {
            assertThat(facts(Trial.of(model, Map.of()).extract(sentence))).containsExactly(fact);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"calls-max", "tokens-max"})
    void a_spent_budget_leaves_the_rest_to_the_rules(String budget) {
        String value = budget.equals("calls-max") ? "1" : "1000";
        try (PlayedModel model = new PlayedModel(PlayedModel.says("{\"facts\": []}"))) {
            Extraction extraction = Trial.of(model, Map.of(budget, value, "window-characters", "500"))
                    .extract(LONG);
            assertThat(model.asked()).hasSize(1);
            assertThat(extraction.facts()).hasSize(2);
            assertThat(extraction.note().orElse("")).contains("the budget of calls or tokens is spent");
        }
    }

    @Test
    void an_answer_is_paid_for_once_and_never_kept_when_it_is_of_no_use() throws IOException {
        Map<String, String> kept =
                Map.of("cache-directory", folder.resolve("answers").toString());
        try (PlayedModel model =
                new PlayedModel(PlayedModel.says("no"), PlayedModel.refuses(503), PlayedModel.knows(FACTS))) {
            assertThat(facts(Trial.of(model, kept).extract(DOCUMENT))).containsExactlyElementsOf(FACTS);
            assertThat(facts(Trial.of(model, kept).extract(DOCUMENT))).containsExactlyElementsOf(FACTS);
            assertThat(model.asked()).hasSize(3);
            try (Stream<Path> files = Files.list(folder.resolve("answers"))) {
                assertThat(files).hasSize(1);
            }
            Trial.of(model, Map.of("cache-directory", folder.resolve("answers").toString(), "model", "other"))
                    .extract(DOCUMENT);
            Trial.of(model, kept).extract(Story.document(Story.TEXT + "More."));
            assertThat(model.asked()).hasSize(5);
        }
    }

    private static String cut(String answer) {
        return answer.substring(0, answer.length() - 40);
    }

    private static void servedByRules(Extraction extraction, String reason) {
        assertThat(extraction.extractor()).isEqualTo(Story.RULES);
        assertThat(extraction.facts()).isNotEmpty();
        assertThat(extraction.facts())
                .allSatisfy(found ->
                        assertThat(found.fact().statement().extractor()).isEqualTo(Story.RULES));
        assertThat(extraction.note().orElse(""))
                .contains("read by " + Story.RULES + " instead of " + Story.MODEL)
                .contains(reason);
    }

    private static List<Fact> facts(Extraction extraction) {
        return extraction.facts().stream().map(Extraction.Found::fact).toList();
    }
}
