package io.statecraft.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ColumnType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ParquetFileTest {
    private static final List<Column> COLUMNS = List.of(
            column("text", ColumnType.TEXT),
            column("integer", ColumnType.INTEGER),
            column("number", ColumnType.NUMBER),
            column("real", ColumnType.REAL),
            column("truth", ColumnType.BOOLEAN),
            column("day", ColumnType.DATE),
            column("instant", ColumnType.INSTANT),
            column("texts", ColumnType.TEXTS),
            column("tree", ColumnType.JSON));
    private static final List<String> PROPERTIES =
            List.of("text", "integer", "number", "real", "truth", "day", "instant", "texts", "tree", "evidence");

    private static Column column(String name, ColumnType type) {
        return new Column(name, name, type, true, false, "", "");
    }

    @Test
    void values_of_every_type_and_their_absence_are_read_back() throws IOException {
        ObjectNode full = (ObjectNode) Json.MAPPER.readTree("""
                {"text": "Zürich", "integer": 9007199254740993, "number": 12.5, "real": -0.25, "truth": true,
                 "day": "1812-06-24", "instant": "2024-05-14T10:00:00.123456Z", "texts": ["a", ""],
                 "tree": {"min": 1}, "evidence": ["/evidence/x"]}""");
        ObjectNode empty = JsonNodeFactory.instance.objectNode();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParquetFile file = new ParquetFile(out, "rows", COLUMNS, PROPERTIES);
        file.begin();
        file.row(full);
        file.row(empty);
        file.end();
        List<ObjectNode> rows = ParquetTable.rows(out.toByteArray());
        assertThat(rows).hasSize(2);
        full.put("tree", full.path("tree").toString());
        assertThat(rows.getFirst().toString()).isEqualTo(full.toString());
        assertThat(rows.getLast().properties()).hasSize(PROPERTIES.size()).allMatch(value -> value.getValue()
                .isNull());
    }

    @Test
    void rows_go_out_while_they_come() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ParquetFile file = new ParquetFile(out, "rows", COLUMNS, List.of("text"));
        file.begin();
        Random random = new Random(1);
        int rows = 0;
        byte[] noise = new byte[500];
        while (out.size() < 1 << 20) {
            random.nextBytes(noise);
            file.row(JsonNodeFactory.instance.objectNode().put("text", Json.MAPPER.writeValueAsString(noise)));
            rows++;
            assertThat(rows).as("rows that wait in memory").isLessThan(100_000);
        }
        file.end();
        assertThat(ParquetTable.rows(out.toByteArray())).hasSize(rows);
    }
}
