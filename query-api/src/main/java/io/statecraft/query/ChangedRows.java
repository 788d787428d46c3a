package io.statecraft.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ColumnType;
import io.statecraft.readmodels.View;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;

/** Changes of rows as JSON objects, in which a row before and after looks as the view itself shows it. */
final class ChangedRows {
    private ChangedRows() {}

    static ObjectNode read(ResultSet result, List<Column> columns) throws SQLException {
        ObjectNode change = Rows.read(result, View.changeColumns());
        for (String state : List.of("before", "after")) {
            if (change.path(state) instanceof ObjectNode said) {
                ObjectNode row = row(said, columns);
                change.set(state, row);
                if (row.has(Rows.EVIDENCE)) {
                    change.set(Rows.EVIDENCE, row.get(Rows.EVIDENCE));
                }
            }
        }
        return change;
    }

    private static ObjectNode row(ObjectNode said, List<Column> columns) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        for (Column column : columns) {
            JsonNode value = said.path(column.name());
            boolean instant = column.type() == ColumnType.INSTANT && value.isTextual();
            row.set(
                    column.property(),
                    instant
                            ? row.textNode(OffsetDateTime.parse(value.asText())
                                    .toInstant()
                                    .toString())
                            : value);
        }
        return Rows.withEvidence(row, columns);
    }
}
