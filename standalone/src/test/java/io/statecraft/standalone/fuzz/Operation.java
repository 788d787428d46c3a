package io.statecraft.standalone.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An operation as our OpenAPI document describes it.
 *
 * @param bodies schema of the request body by media type; empty where it takes none
 * @param answers schemas of the answer by media type, by status
 */
record Operation(
        String method,
        String path,
        List<Parameter> parameters,
        Map<String, JsonNode> bodies,
        Map<String, Map<String, JsonNode>> answers) {
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    /**
     * A parameter.
     *
     * @param in path, query or header
     */
    record Parameter(String name, String in, boolean required, String type, String example) {}

    /** All operations of a document. */
    static List<Operation> of(JsonNode document) {
        List<Operation> operations = new ArrayList<>();
        document.path("paths").properties().forEach(path -> {
            JsonNode shared = path.getValue().path("parameters");
            path.getValue().properties().forEach(method -> {
                if (METHODS.contains(method.getKey())) {
                    operations.add(of(method.getKey(), path.getKey(), method.getValue(), shared));
                }
            });
        });
        return operations;
    }

    private static Operation of(String method, String path, JsonNode described, JsonNode shared) {
        List<Parameter> parameters = new ArrayList<>();
        for (JsonNode list : List.of(shared, described.path("parameters"))) {
            for (JsonNode parameter : list) {
                parameters.add(new Parameter(
                        parameter.path("name").asText(),
                        parameter.path("in").asText(),
                        parameter.path("required").asBoolean(),
                        parameter.at("/schema/type").asText("string"),
                        parameter.path("example").asText("")));
            }
        }
        Map<String, Map<String, JsonNode>> answers = new TreeMap<>();
        described
                .path("responses")
                .properties()
                .forEach(answer -> answers.put(answer.getKey(), schemas(answer.getValue())));
        return new Operation(
                method.toUpperCase(Locale.ROOT), path, parameters, schemas(described.path("requestBody")), answers);
    }

    private static Map<String, JsonNode> schemas(JsonNode message) {
        Map<String, JsonNode> schemas = new TreeMap<>();
        message.path("content")
                .properties()
                .forEach(content ->
                        schemas.put(content.getKey(), content.getValue().path("schema")));
        return schemas;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
