package io.statecraft.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.statecraft.extraction.Extractor;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EnginesTest {
    private static final Extractor RULES = new Story.Rules();

    @Test
    void the_built_in_engine_serves_where_no_model_is_named_and_says_so_in_a_line() {
        List<String> warnings = new ArrayList<>();
        assertThat(engine("built-in", Map.of(), warnings)).isSameAs(RULES);
        assertThat(warnings).isEmpty();
        assertThat(engine("llm", Map.of("api-key-file", "key"), warnings)).isSameAs(RULES);
        assertThat(engine("llm", Map.of("base-url", "http://localhost:1/v1"), warnings))
                .isSameAs(RULES);
        assertThat(warnings)
                .containsExactly(
                        "no language model: statecraft.extraction.llm.base-url is not set; the built-in engine serves",
                        "no language model: statecraft.extraction.llm.model is not set; the built-in engine serves");
        assertThat(engine("llm", Map.of("base-url", "http://localhost:1/v1", "model", "m"), warnings)
                        .name())
                .isEqualTo("llm:m/" + Instructions.VERSION);
    }

    @Test
    void settings_have_defaults_and_take_what_is_given() {
        LlmSettings plain = LlmSettings.read(name -> Optional.empty());
        assertThat(plain.timeout()).isEqualTo(Duration.ofSeconds(60));
        assertThat(plain.retries()).isEqualTo(3);
        assertThat(plain.temperature()).contains(0.0);
        LlmSettings given = settings(Map.of(
                "base-url", "http://localhost:11434/v1", "timeout", "500ms", "retries", "0", "cache-directory", "c"));
        assertThat(given.baseUrl()).contains(URI.create("http://localhost:11434/v1"));
        assertThat(given.timeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings(Map.of("timeout", "PT2M")).timeout()).isEqualTo(Duration.ofMinutes(2));
        assertThat(given.retries()).isZero();
        assertThat(given.cacheDirectory()).isPresent();
    }

    @Test
    void a_setting_that_cannot_be_is_refused_by_its_name() {
        for (Map.Entry<String, String> wrong : Map.of(
                        "timeout",
                        "soon",
                        "retries",
                        "-1",
                        "base-url",
                        "no address",
                        "window-characters",
                        "3",
                        "calls-max",
                        "many")
                .entrySet()) {
            assertThatThrownBy(() -> settings(Map.of(wrong.getKey(), wrong.getValue())))
                    .hasMessageContaining("statecraft.extraction.llm." + wrong.getKey());
        }
        assertThatThrownBy(() -> engine("oracle", Map.of(), new ArrayList<>())).hasMessageContaining("oracle");
        assertThatThrownBy(() -> engine(
                        "llm",
                        Map.of("base-url", "http://localhost:1", "model", "m", "api-key-file", "none"),
                        new ArrayList<>()))
                .hasMessageContaining("api-key-file");
    }

    @Test
    void the_schema_of_answers_allows_every_kind_of_fact_and_nothing_made_up() {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(AnswerSchema.schema().toString(), InputFormat.JSON);
        String answer = PlayedModel.answer(Story.facts(Story.document()));
        assertThat(schema.validate(answer, InputFormat.JSON)).isEmpty();
        for (String change : List.of("CONSULT>CHAT", "\"CT+\">\"sure\"", "\"mode\">\"mood\"", "\"quote\">\"words\"")) {
            String[] parts = change.split(">", 2);
            assertThat(schema.validate(answer.replace(parts[0], parts[1]), InputFormat.JSON))
                    .as(change)
                    .isNotEmpty();
        }
    }

    private static Extractor engine(String name, Map<String, String> settings, List<String> warnings) {
        return Engines.of(name, RULES, () -> settings(settings), warnings::add);
    }

    private static LlmSettings settings(Map<String, String> settings) {
        return LlmSettings.read(key -> Optional.ofNullable(settings.get(key)));
    }
}
