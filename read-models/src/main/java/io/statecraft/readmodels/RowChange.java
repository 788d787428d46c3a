package io.statecraft.readmodels;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of one row: it began to be known, was replaced, or ceased to be known.
 *
 * @param table whose row it is
 * @param key the row's key; of the rows with one key at most one is known at any time
 * @param before what was known, as values in the order of the columns; absent where nothing was
 * @param after what is known now; absent where nothing is
 */
public record RowChange(
        Table<?> table, String key, Optional<List<@Nullable Object>> before, Optional<List<@Nullable Object>> after) {
    /** How a row ended is told by the change itself. */
    static final Set<String> UNTOLD = Set.of("known_to", "ended_by");

    /** The same without what was known before. */
    public RowChange withoutBefore() {
        return new RowChange(table, key, Optional.empty(), after);
    }

    /** The data of the event that tells it: {@code {"before": row, "after": row}}; absent values are left out. */
    public byte[] json() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(2_000);
        try (JsonGenerator json = Json.MAPPER.createGenerator(bytes)) {
            json.writeStartObject();
            write(json, "before", before);
            write(json, "after", after);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot happen in memory", e);
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json, String name, Optional<List<@Nullable Object>> row) throws IOException {
        if (row.isEmpty()) {
            return;
        }
        json.writeObjectFieldStart(name);
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            Object value = row.get().get(i);
            if (value != null && !UNTOLD.contains(columns.get(i).name())) {
                json.writeFieldName(columns.get(i).property());
                write(json, value);
            }
        }
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Object value) throws IOException {
        switch (value) {
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Boolean truth -> json.writeBoolean(truth);
            case JsonNode tree -> json.writeTree(tree);
            case List<?> texts -> {
                json.writeStartArray();
                for (Object text : texts) {
                    json.writeString(text.toString());
                }
                json.writeEndArray();
            }
            default -> json.writeString(value.toString());
        }
    }
}
