package io.statecraft.standalone.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;

/** Makes request bodies out of their schemas: as described, with one thing broken, or nothing of the sort. */
final class Bodies {
    private static final int DEPTH_MAX = 6;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final JsonNode document;
    private final List<String> hostile;
    private final Random random;

    /** A body and the media type that it is sent with. */
    record Body(Optional<String> mediaType, String content) {}

    Bodies(JsonNode document, List<String> hostile, Random random) {
        this.document = document;
        this.hostile = hostile;
        this.random = random;
    }

    /** A body as described; none where none is. */
    Body valid(Operation operation) {
        if (operation.bodies().isEmpty()) {
            return new Body(Optional.empty(), "");
        }
        String type = any(List.copyOf(operation.bodies().keySet()));
        return write(type, made(operation.bodies().getOrDefault(type, JSON.objectNode()), 0));
    }

    /** A body that may be anything. */
    Body next(Operation operation) {
        List<String> types = new ArrayList<>(operation.bodies().keySet());
        types.addAll(List.of("application/json", "multipart/form-data; boundary=x", "text/plain", "text/csv"));
        String type = any(types);
        JsonNode schema = operation.bodies().get(type);
        if (schema == null || random.nextInt(3) == 0) {
            return new Body(Optional.of(type), any(Hostile.bodies()));
        }
        JsonNode body = made(schema, 0);
        return write(type, body instanceof ObjectNode object ? broken(object) : body);
    }

    private Body write(String type, JsonNode body) {
        if (!type.startsWith("multipart/")) {
            return new Body(Optional.of(type), body.isTextual() ? body.asText() : body.toString());
        }
        StringBuilder parts = new StringBuilder();
        body.properties().forEach(field -> parts.append("--x\r\nContent-Disposition: form-data; name=\"")
                .append(field.getKey())
                .append(field.getKey().equals("file") ? "\"; filename=\"a.txt" : "")
                .append("\"\r\n\r\n")
                .append(field.getValue().asText())
                .append("\r\n"));
        return new Body(Optional.of(type + "; boundary=x"), parts + "--x--\r\n");
    }

    private JsonNode made(JsonNode described, int depth) {
        JsonNode schema = resolved(described);
        if (schema.has("enum")) {
            return any(list(schema.path("enum")));
        }
        for (String choice : List.of("oneOf", "anyOf", "allOf")) {
            if (schema.path(choice).size() > 0) {
                return made(any(list(schema.path(choice))), depth);
            }
        }
        JsonNode type = schema.path("type");
        return switch (type.isArray() ? type.path(0).asText() : type.asText("string")) {
            case "object" -> object(schema, depth);
            case "array" -> array(schema, depth);
            case "integer" -> JSON.numberNode(random.nextInt(100));
            case "number" -> JSON.numberNode(random.nextDouble());
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> text(schema);
        };
    }

    private JsonNode object(JsonNode schema, int depth) {
        ObjectNode object = JSON.objectNode();
        TreeSet<String> required = new TreeSet<>();
        schema.path("required").forEach(name -> required.add(name.asText()));
        schema.path("properties").properties().forEach(property -> {
            if (required.contains(property.getKey()) || (depth < DEPTH_MAX && random.nextInt(3) > 0)) {
                object.set(property.getKey(), made(property.getValue(), depth + 1));
            }
        });
        return object;
    }

    private JsonNode array(JsonNode schema, int depth) {
        ArrayNode array = JSON.arrayNode();
        for (int i = random.nextInt(3); i > 0 && depth < DEPTH_MAX; i--) {
            array.add(made(schema.path("items"), depth + 1));
        }
        return array;
    }

    private JsonNode text(JsonNode schema) {
        JsonNode example = schema.path("examples").path(0);
        if (example.isTextual() || schema.path("example").isTextual()) {
            return JSON.textNode(example.asText(schema.path("example").asText()));
        }
        return JSON.textNode(any(List.of("x", "2021-07", "Norway", "2024-01-10T00:00:00Z")));
    }

    /** The same with one field missing, null, of another type, hostile or too many. */
    private ObjectNode broken(ObjectNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        String name = names.isEmpty() ? "x" : any(names);
        switch (random.nextInt(7)) {
            case 0 -> object.remove(name);
            case 1 -> object.putNull(name);
            case 2 -> object.put(name, random.nextInt());
            case 3 -> object.putArray(name).add(1).addNull();
            case 4 -> object.putObject(name).put("x", "y");
            case 5 -> object.put(any(hostile), "too many");
            default -> object.put(name, any(hostile));
        }
        return object;
    }

    private JsonNode resolved(JsonNode schema) {
        String reference = schema.path("$ref").asText();
        return reference.startsWith("#/") ? resolved(document.at(reference.substring(1))) : schema;
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> nodes = new ArrayList<>();
        array.forEach(nodes::add);
        return nodes;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
