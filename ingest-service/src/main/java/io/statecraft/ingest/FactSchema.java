package io.statecraft.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.statecraft.facts.EventName;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Json;
import io.statecraft.service.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The published JSON Schema of facts, kind by kind, so that a problem names the field and not all kinds that it is not. */
final class FactSchema {
    private static final int BAD_REQUEST = 400;
    private static final Map<String, Schema> KINDS = kinds();

    private FactSchema() {}

    /** All kinds of facts. */
    static List<String> kindNames() {
        return List.copyOf(KINDS.keySet());
    }

    /** What of this fact breaks the schema of its kind; empty when there is no such kind. */
    static Optional<List<Problem>> problems(String kind, JsonNode fact) {
        return Optional.ofNullable(KINDS.get(kind))
                .map(schema -> schema.validate(fact.toString(), InputFormat.JSON).stream()
                        .map(FactSchema::problem)
                        .distinct()
                        .toList());
    }

    private static Problem problem(Error error) {
        String place = error.getInstanceLocation()
                .toString()
                .replaceFirst("^[/$.]+", "")
                .replace('/', '.');
        String property = Optional.ofNullable(error.getProperty()).orElse("");
        String field = place.isEmpty() || property.isEmpty() ? place + property : place + "." + property;
        String code = "required".equals(error.getKeyword()) ? "missing-field" : "invalid-value";
        return Problem.of(BAD_REQUEST, code, field + ": " + error.getMessage()).at(field, List.of());
    }

    private static Map<String, Schema> kinds() {
        JsonNode all = published();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        Map<String, Schema> kinds = new TreeMap<>();
        all.path("$defs").properties().forEach(definition -> {
            String kind = definition.getValue().at("/properties/kind/const").asText();
            if (!kind.isEmpty()) {
                ObjectNode schema = Json.MAPPER.createObjectNode();
                schema.put("$ref", "#/$defs/" + definition.getKey()).set("$defs", all.path("$defs"));
                kinds.put(kind, registry.getSchema(schema.toString(), InputFormat.JSON));
            }
        });
        return kinds;
    }

    private static JsonNode published() {
        String name = "schemas/" + EventName.FACT_RECORDED.schemaName() + ".json";
        try (InputStream schema = FactRecorded.class.getResourceAsStream(name)) {
            return Json.MAPPER.readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException("the schema of facts cannot be read", e);
        }
    }
}
