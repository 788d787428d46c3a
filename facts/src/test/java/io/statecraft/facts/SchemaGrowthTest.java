package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Schemas only grow. The files of a version in {@code schemas/} are kept as they were and never written anew. */
class SchemaGrowthTest {
    private static final Path VERSION_1 = Path.of("src/test/resources/schemas/v1");
    private static final Path TODAY = Path.of("src/main/resources/io/statecraft/facts/schemas");

    @Test
    void todays_schemas_take_back_nothing_of_version_1() throws IOException {
        for (EventName name : EventName.values()) {
            String file = name.schemaName() + ".json";
            if (VERSION_1.resolve(file).toFile().exists()) {
                assertThat(SchemaGrowth.breaches(read(VERSION_1, file), read(TODAY, file)))
                        .as("%s: a released schema only grows; give the event a new version instead", file)
                        .isEmpty();
            }
        }
        for (String file : List.of(VERSION_1.toFile().list())) {
            assertThat(TODAY.resolve(file)).as("a released schema stays").exists();
        }
    }

    @Test
    void a_removed_field_is_a_breach() throws IOException {
        assertThat(breaches(schema -> properties(schema).remove("text")))
                .containsExactly("/$defs/Document/properties/text: removed");
    }

    @Test
    void a_field_made_required_is_a_breach_whether_old_or_new() throws IOException {
        assertThat(breaches(schema -> ((ArrayNode) schema.get("required")).add("madeUp")))
                .containsExactly("/required: \"madeUp\" is required now");
    }

    @Test
    void a_narrowed_field_is_a_breach() throws IOException {
        assertThat(breaches(schema -> text(schema).put("maxLength", 5)))
                .containsExactly("/$defs/Document/properties/text/maxLength: now 5");
        assertThat(breaches(schema -> text(schema).putArray("enum").add("a"))).hasSize(1);
        assertThat(breaches(schema -> text(schema).put("type", "integer")))
                .containsExactly("/$defs/Document/properties/text/type: \"string\" is allowed no more");
    }

    @Test
    void a_value_that_is_allowed_no_more_is_a_breach_at_any_depth() throws IOException {
        JsonNode older = read(VERSION_1, EventName.FACT_RECORDED.schemaName() + ".json");
        JsonNode newer = older.deepCopy();
        ArrayNode values = (ArrayNode) newer.findValue("enum");
        values.remove(0);
        assertThat(SchemaGrowth.breaches(older, newer))
                .singleElement()
                .asString()
                .endsWith("is allowed no more");
        assertThat(SchemaGrowth.breaches(newer, older)).isEmpty();
    }

    @Test
    void a_new_optional_field_is_growth() throws IOException {
        assertThat(breaches(schema -> properties(schema).putObject("madeUp").put("type", "string")))
                .isEmpty();
    }

    private static List<String> breaches(Consumer<ObjectNode> change) throws IOException {
        ObjectNode older = (ObjectNode) read(VERSION_1, EventName.DOCUMENT_REGISTERED.schemaName() + ".json");
        ObjectNode newer = older.deepCopy();
        change.accept(newer);
        return SchemaGrowth.breaches(older, newer);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.at("/$defs/Document/properties");
    }

    private static ObjectNode text(ObjectNode schema) {
        return (ObjectNode) properties(schema).get("text");
    }

    private static JsonNode read(Path folder, String file) throws IOException {
        return Json.MAPPER.readTree(folder.resolve(file).toFile());
    }
}
