package io.statecraft.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.PqList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a reader that is not the writer's finds in a file of Apache Parquet. */
final class ParquetTable {
    private ParquetTable() {}

    /** The rows as the API writes them in JSON, but that a tree is the text of it. */
    static List<ObjectNode> rows(byte[] file) throws IOException {
        List<ObjectNode> rows = new ArrayList<>();
        try (ParquetFileReader reader = ParquetFileReader.open(InputFile.of(ByteBuffer.wrap(file)));
                RowReader row = reader.rowReader()) {
            while (row.hasNext()) {
                row.next();
                ObjectNode read = JsonNodeFactory.instance.objectNode();
                for (int field = 0; field < row.getFieldCount(); field++) {
                    read.set(row.getFieldName(field), value(row, field));
                }
                rows.add(read);
            }
        }
        return rows;
    }

    private static JsonNode value(RowReader row, int field) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        String name = row.getFieldName(field);
        if (row.isNull(name)) {
            return json.nullNode();
        }
        return switch (row.getValue(name)) {
            case LocalDate day -> json.textNode(day.toString());
            case Instant instant -> json.textNode(instant.toString());
            case Long number -> json.numberNode(number);
            case Double number -> json.numberNode(number);
            case Boolean truth -> json.booleanNode(truth);
            case String text -> json.textNode(text);
            case PqList list -> {
                ArrayNode texts = json.arrayNode();
                list.strings().forEach(texts::add);
                yield texts;
            }
            default -> throw new IllegalStateException(name + " has a type that is not expected");
        };
    }
}
