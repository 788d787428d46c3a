package io.statecraft.projection;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.Column;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of a table as the values that {@code Table.rows} gives. */
final class StoredValues {
    private StoredValues() {}

    /** The current row, in the order of the columns; null where a value is absent. */
    static List<@Nullable Object> read(ResultSet row, List<Column> columns) throws SQLException {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Object value = value(row, column);
            values.add(row.wasNull() ? null : value);
        }
        return values;
    }

    private static @Nullable Object value(ResultSet row, Column column) throws SQLException {
        String name = column.name();
        return switch (column.type()) {
            case TEXT -> row.getString(name);
            case INTEGER -> row.getLong(name);
            case NUMBER -> row.getBigDecimal(name);
            case REAL -> row.getDouble(name);
            case BOOLEAN -> row.getBoolean(name);
            case DATE -> row.getObject(name, LocalDate.class);
            case INSTANT -> {
                OffsetDateTime time = row.getObject(name, OffsetDateTime.class);
                yield time == null ? null : time.toInstant();
            }
            case TEXTS -> {
                Array texts = row.getArray(name);
                yield texts == null ? null : List.of((String[]) texts.getArray());
            }
            case JSON -> {
                String json = row.getString(name);
                yield json == null ? null : Json.read(json, JsonNode.class);
            }
        };
    }
}
