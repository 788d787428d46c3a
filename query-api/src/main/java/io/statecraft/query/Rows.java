package io.statecraft.query;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.Column;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Rows of a result as JSON objects. */
final class Rows {
    /** The property of a row that leads to its evidence. */
    static final String EVIDENCE = "evidence";

    /** Columns that name facts; every view that has one leads from each row to the sentences behind it. */
    private static final List<String> FACT_COLUMNS = List.of("fact", "facts");

    private Rows() {}

    /** The column that leads to the evidence, where one does. */
    static Optional<Column> ofFacts(List<Column> columns) {
        return columns.stream()
                .filter(column -> FACT_COLUMNS.contains(column.property())
                        && !column.type().ranged())
                .findFirst();
    }

    /** The current row with its columns by their property names, and the links to its evidence. */
    static ObjectNode read(ResultSet result, List<Column> columns) throws SQLException {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (Column column : columns) {
            row.set(column.property(), value(result, column));
        }
        return withEvidence(row, columns);
    }

    /** The row with the links to its evidence, if it has any. */
    static ObjectNode withEvidence(ObjectNode row, List<Column> columns) {
        ArrayNode evidence = JsonNodeFactory.instance.arrayNode();
        ofFacts(columns).ifPresent(column -> facts(row.path(column.property()))
                .forEach(fact -> evidence.add("/evidence/" + fact.asText())));
        if (!evidence.isEmpty()) {
            row.set(EVIDENCE, evidence);
        }
        return row;
    }

    private static Iterable<JsonNode> facts(JsonNode value) {
        if (value.isArray()) {
            return value;
        }
        return value.isTextual() ? List.of(value) : List.of();
    }

    private static JsonNode value(ResultSet result, Column column) throws SQLException {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String name = column.name();
        JsonNode value =
                switch (column.type()) {
                    case TEXT -> text(result.getString(name));
                    case INTEGER -> json.numberNode(result.getLong(name));
                    case NUMBER -> number(result.getBigDecimal(name));
                    case REAL -> json.numberNode(result.getDouble(name));
                    case BOOLEAN -> json.booleanNode(result.getBoolean(name));
                    case DATE -> date(result.getObject(name, LocalDate.class));
                    case INSTANT -> instant(result.getObject(name, OffsetDateTime.class));
                    case TEXTS -> texts(result.getArray(name));
                    case JSON -> tree(result.getString(name));
                };
        return result.wasNull() ? json.nullNode() : value;
    }

    /** The texts of an array column. */
    static List<String> strings(ResultSet result, String column) throws SQLException {
        return List.of((String[]) result.getArray(column).getArray());
    }

    private static JsonNode text(@Nullable String value) {
        return value == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.textNode(value);
    }

    private static JsonNode number(@Nullable BigDecimal value) {
        return value == null ? JsonNodeFactory.instance.nullNode() : JsonNodeFactory.instance.numberNode(value);
    }

    private static JsonNode date(@Nullable LocalDate value) {
        return text(value == null ? null : value.toString());
    }

    private static JsonNode instant(@Nullable OffsetDateTime value) {
        return text(value == null ? null : value.toInstant().toString());
    }

    private static JsonNode texts(@Nullable Array value) throws SQLException {
        ArrayNode texts = JsonNodeFactory.instance.arrayNode();
        if (value != null) {
            for (String text : (String[]) value.getArray()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static JsonNode tree(@Nullable String value) {
        try {
            return value == null ? JsonNodeFactory.instance.nullNode() : Json.MAPPER.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the database keeps only JSON in a JSON column", e);
        }
    }
}
