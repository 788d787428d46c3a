package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.ContentHash;
import io.statecraft.facts.Json;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** An entity of FollowTheMoney: a schema of its model, and values of the schema's properties. */
final class MoneyEntity {
    static final String DATASET = "statecraft";

    /** Types of the properties that are used, as the model has them; any other is a string. */
    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("alias", "name"),
            Map.entry("summary", "text"),
            Map.entry("description", "text"),
            Map.entry("country", "country"),
            Map.entry("location", "address"),
            Map.entry("sourceUrl", "url"),
            Map.entry("date", "date"),
            Map.entry("startDate", "date"),
            Map.entry("endDate", "date"),
            Map.entry("publishedAt", "date"),
            Map.entry("modifiedAt", "date"),
            Map.entry("language", "language"),
            Map.entry("proof", "entity"),
            Map.entry("involved", "entity"),
            Map.entry("organizer", "entity"),
            Map.entry("subject", "entity"),
            Map.entry("object", "entity"));

    private final String id;
    private final String schema;
    private final Map<String, List<String>> values = new TreeMap<>();

    MoneyEntity(String schema, String id) {
        this.schema = schema;
        this.id = id;
    }

    MoneyEntity with(String property, String value) {
        if (!value.isBlank()) {
            List<String> known = values.computeIfAbsent(property, any -> new ArrayList<>());
            if (!known.contains(value)) {
                known.add(value);
            }
        }
        return this;
    }

    MoneyEntity with(String property, Optional<String> value) {
        return value.map(given -> with(property, given)).orElse(this);
    }

    MoneyEntity with(String property, Collection<String> given) {
        given.forEach(value -> with(property, value));
        return this;
    }

    /** The entity as one line of JSON. */
    String line() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("id", id).put("schema", schema);
        ObjectNode properties = json.putObject("properties");
        values.forEach((property, all) -> {
            ArrayNode array = properties.putArray(property);
            all.forEach(array::add);
        });
        json.putArray("datasets").add(DATASET);
        return json.toString() + '\n';
    }

    /** The entity as statements, one value a line. */
    String statements(Instant seen) {
        StringBuilder lines = new StringBuilder();
        values.forEach((property, all) -> all.forEach(value -> lines.append(Csv.line(List.of(
                ContentHash.of(String.join(".", DATASET, id, property, value)),
                id,
                id,
                schema,
                property,
                TYPES.getOrDefault(property, "string"),
                value,
                DATASET,
                seen.toString())))));
        return lines.toString();
    }
}
