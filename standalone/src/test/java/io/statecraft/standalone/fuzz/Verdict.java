package io.statecraft.standalone.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Holds answers against our OpenAPI document. */
final class Verdict {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String PROBLEM = "application/problem+json";
    private static final int ERRORS = 400;
    private static final int SERVER_ERRORS = 500;
    private static final int UNCHANGED = 304;

    private final JsonNode components;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

    Verdict(JsonNode document) {
        this.components = document.path("components");
    }

    /** What is wrong with this answer; empty when it is as described. */
    Optional<String> on(Operation operation, int status, String contentType, String body) {
        if (status >= SERVER_ERRORS) {
            return Optional.of("status " + status + ": " + shortened(body));
        }
        Map<String, JsonNode> described = operation.answers().get(String.valueOf(status));
        if (described == null) {
            return Optional.of("undocumented status " + status + ": " + shortened(body));
        }
        if (status == UNCHANGED || (described.isEmpty() && body.isEmpty())) {
            return body.isEmpty() ? Optional.empty() : Optional.of("a body with status " + status);
        }
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        JsonNode schema = described.get(type);
        if (schema == null || (status >= ERRORS && !type.equals(PROBLEM))) {
            return Optional.of("undocumented media type '" + type + "' with status " + status + ": " + shortened(body));
        }
        return type.endsWith("json") && !type.contains("ndjson") ? breach(schema, body) : Optional.empty();
    }

    private Optional<String> breach(JsonNode schema, String body) {
        List<com.networknt.schema.Error> errors =
                compiled.computeIfAbsent(schema.toString(), this::compile).validate(body, InputFormat.JSON);
        return errors.stream().findFirst().map(error -> "breaks its schema: " + error + " in " + shortened(body));
    }

    private Schema compile(String schema) {
        try {
            ObjectNode whole = MAPPER.createObjectNode();
            whole.putArray("allOf").add(MAPPER.readTree(schema));
            whole.set("components", components);
            return registry.getSchema(whole.toString(), InputFormat.JSON);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String shortened(String body) {
        String line = body.replaceAll("\\s+", " ");
        return line.length() > 300 ? line.substring(0, 300) + "..." : line;
    }
}
