package io.statecraft.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The checked-in JSON Schemas say what the records say; {@code -Dschemas=write} writes them anew. */
class SchemaTest {
    private static final Path SCHEMAS = GeneratedFile.FOLDER.resolve("schemas");
    private static final SchemaGenerator GENERATOR = generator();

    @Test
    void the_checked_in_schemas_agree_with_the_records() throws IOException {
        for (EventName name : EventName.values()) {
            GeneratedFile.agrees(SCHEMAS.resolve(name.schemaName() + ".json"), generated(name));
        }
    }

    @Test
    void every_example_satisfies_the_schema_of_its_event() throws IOException {
        for (Event event : Examples.events()) {
            assertThat(problems(event.name(), Json.line(event.data()))).isEmpty();
        }
        for (Event event : Examples.corrections()) {
            assertThat(problems(event.name(), Json.line(event.data()))).isEmpty();
        }
        for (Fact fact : Examples.facts()) {
            FactRecorded recorded = new FactRecorded(fact, Examples.SENTENCE, Examples.DESCRIPTION);
            assertThat(problems(EventName.FACT_RECORDED, Json.line(recorded))).isEmpty();
        }
    }

    @Test
    void the_schema_refuses_what_the_records_refuse() throws IOException {
        FactRecorded recorded = new FactRecorded(Examples.facts().get(0), Examples.SENTENCE, Examples.DESCRIPTION);
        for (String change : new String[] {"CONSULT>CHAT", "\"CT+\">\"sure\"", "\"start\":0>\"start\":\"zero\""}) {
            String[] parts = change.split(">", 2);
            String broken = Json.line(recorded).replace(parts[0], parts[1]);
            assertThat(broken).isNotEqualTo(Json.line(recorded));
            assertThat(problems(EventName.FACT_RECORDED, broken)).as(change).isNotEmpty();
        }
    }

    private static List<?> problems(EventName name, String json) throws IOException {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(SCHEMAS.resolve(name.schemaName() + ".json")), InputFormat.JSON);
        return schema.validate(json, InputFormat.JSON);
    }

    private static JsonNode generated(EventName name) {
        ObjectNode schema = GENERATOR.generateSchema(name.data());
        schema.put("$id", name.dataSchema().toString());
        schema.put("title", name.data().getSimpleName());
        if (SealTest.HAVE_WORDS.contains(name)) {
            ((ObjectNode) schema.path("properties"))
                    .putObject(EventCodec.SEALED)
                    .put("type", "string")
                    .put("contentEncoding", "base64")
                    .put("description", "The data with the words of the document, under its key");
        }
        return schema;
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        Json.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(
                        JacksonOption.FLATTENED_ENUMS_FROM_JSONVALUE, JacksonOption.ALWAYS_REF_SUBTYPES))
                .with(Option.FLATTENED_OPTIONALS, Option.DEFINITIONS_FOR_ALL_OBJECTS);
        builder.forFields()
                .withRequiredCheck(field ->
                        !field.getDeclaredType().isInstanceOf(Optional.class) && !field.isFakeContainerItemScope());
        builder.forTypesInGeneral().withCustomDefinitionProvider((type, context) -> {
            Class<?> erased = type.getErasedType();
            if (erased == Edtf.class) {
                ObjectNode date = context.getGeneratorConfig().createObjectNode();
                date.put("type", "string").put("description", "EDTF, ISO 8601-2 level 1");
                return new CustomDefinition(date, true);
            }
            if (erased == URI.class || erased == Instant.class) {
                ObjectNode text = context.getGeneratorConfig().createObjectNode();
                text.put("type", "string").put("format", erased == URI.class ? "uri" : "date-time");
                return new CustomDefinition(text, true);
            }
            return null;
        });
        return new SchemaGenerator(builder.build());
    }
}
