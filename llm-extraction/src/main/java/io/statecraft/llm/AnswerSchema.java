package io.statecraft.llm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Json;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * The JSON Schema of an answer, made from the published schema of facts: a new kind of fact is in it by itself.
 *
 * <p>Every field is required and no other is allowed, as services ask for that guarantee the shape of an answer.
 */
final class AnswerSchema {
    private static final String PUBLISHED = "schemas/FactRecorded.v1.json";
    private static final String DEFINITIONS = "$defs";
    private static final String PROPERTIES = "properties";
    private static final String REFERENCE = "$ref";

    /** What we know better than the model. */
    private static final Set<String> OURS =
            Set.of("id", "document", "start", "end", "extractor", "confidence", "reading");

    /** The model decides what it is and where it stands before it says the rest. */
    private static final List<String> FIRST = List.of("kind", "quote");

    private AnswerSchema() {}

    static ObjectNode schema() {
        JsonNode published = published();
        ObjectNode definitions = object();
        ArrayNode kinds = JsonNodeFactory.instance.arrayNode();
        for (JsonNode choice : published.at("/properties/fact/anyOf")) {
            JsonNode kind = definition(published, choice);
            String name = kind.at("/properties/kind/const").asText();
            definitions.set(name, kind(name, definition(published, kind)));
            kinds.addObject().put(REFERENCE, "#/$defs/" + name);
        }
        addReferred(published, definitions);
        ObjectNode root = object();
        root.put("type", "object");
        root.putObject(PROPERTIES)
                .putObject("facts")
                .put("type", "array")
                .putObject("items")
                .set("anyOf", kinds);
        close(root);
        root.set(DEFINITIONS, definitions);
        return root;
    }

    private static ObjectNode kind(String name, JsonNode fields) {
        ObjectNode properties = object();
        properties.putObject("kind").put("type", "string").putArray("enum").add(name);
        FIRST.stream()
                .skip(1)
                .forEach(field -> properties.set(field, fields.path(PROPERTIES).path(field)));
        for (Map.Entry<String, JsonNode> field : fields.path(PROPERTIES).properties()) {
            if (!OURS.contains(field.getKey()) && !FIRST.contains(field.getKey())) {
                properties.set(field.getKey(), field.getValue());
            }
        }
        ObjectNode kind = object();
        kind.put("type", "object").set(PROPERTIES, properties);
        return close(kind);
    }

    /** Adds what the definitions refer to, and what that refers to. */
    private static void addReferred(JsonNode published, ObjectNode definitions) {
        boolean more = true;
        while (more) {
            more = false;
            for (String reference : definitions.findValuesAsText(REFERENCE)) {
                String name = reference.substring(reference.lastIndexOf('/') + 1);
                if (!definitions.has(name)) {
                    ObjectNode added = published.path(DEFINITIONS).path(name).deepCopy();
                    definitions.set(name, added.has(PROPERTIES) ? close(added) : added);
                    more = true;
                }
            }
        }
    }

    private static ObjectNode close(ObjectNode schema) {
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        schema.path(PROPERTIES).fieldNames().forEachRemaining(required::add);
        schema.set("required", required);
        schema.put("additionalProperties", false);
        return schema;
    }

    private static JsonNode definition(JsonNode published, JsonNode reference) {
        return published.at(reference.path(REFERENCE).asText().substring(1));
    }

    private static JsonNode published() {
        InputStream resource = Objects.requireNonNull(FactRecorded.class.getResourceAsStream(PUBLISHED), PUBLISHED);
        try (resource) {
            return Json.MAPPER.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(PUBLISHED, e);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
