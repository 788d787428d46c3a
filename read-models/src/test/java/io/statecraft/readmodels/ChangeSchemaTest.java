package io.statecraft.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Topics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The checked-in JSON Schemas of the change topics say what the tables say; {@code -Dschemas=write} writes them
 * anew.
 */
class ChangeSchemaTest {
    private static final Path SCHEMAS = Path.of("src/main/resources/io/statecraft/readmodels/schemas");

    @Test
    void the_checked_in_schemas_agree_with_the_tables() throws IOException {
        for (ReadModel<?> model : ReadModels.ALL) {
            agrees(SCHEMAS.resolve(ChangeSchema.name(model) + ".json"), ChangeSchema.of(model));
        }
    }

    @Test
    void the_checked_in_asyncapi_document_agrees_with_the_read_models() throws IOException {
        agrees(SCHEMAS.resolveSibling("asyncapi.json"), ChangeTopicsDocument.generated());
    }

    private static void agrees(Path file, JsonNode content) throws IOException {
        String generated = content.toPrettyString() + "\n";
        if ("write".equals(System.getProperty("schemas"))) {
            Files.createDirectories(SCHEMAS);
            Files.writeString(file, generated);
        }
        assertThat(file)
                .as("written by: mvn test -pl read-models -Dschemas=write")
                .content()
                .isEqualTo(generated);
    }

    @Test
    void each_read_model_has_a_topic_of_its_own() {
        assertThat(ReadModels.ALL.stream().map(ReadModel::topic))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Topics.ALL)
                .contains("statecraft.relationships.v1");
    }
}
