package io.statecraft.projection;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Ending;
import io.statecraft.readmodels.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Changes the rows of one schema at once, found by their primary key. */
final class TableRows implements StoredRows {
    /** A row's key is its subject and an ordinal ({@code Provenance}). */
    static String subject(String table) {
        return "regexp_replace(" + table + ".row_key, '-[0-9]+$', '')";
    }

    private static final String STORED = "stored";

    private final String schema;
    private final RowListener listener;

    TableRows(String schema, RowListener listener) {
        this.schema = schema;
        this.listener = listener;
    }

    @Override
    public void end(Connection connection, Map<Standing, Ending> ended) throws SQLException {
        List<Standing> standings = List.copyOf(ended.keySet());
        List<Ending> endings = standings.stream()
                .map(standing -> Objects.requireNonNull(ended.get(standing)))
                .toList();
        Object[] eventIds = standings.stream().map(Standing::eventId).toArray();
        Object[] subjects = standings.stream().map(Standing::subject).toArray();
        Object[] times = endings.stream().map(ending -> ending.at().toString()).toArray();
        Object[] causes = endings.stream().map(Ending::eventId).toArray();
        for (Table<?> table : BatchWriter.TABLES) {
            String sql = ending(schema, table, "unnest(?, ?, ?, ?) as e (event_id, subject, at, ended_by)");
            try (PreparedStatement update = connection.prepareStatement(sql + returning(table))) {
                update.setArray(1, connection.createArrayOf("text", eventIds));
                update.setArray(2, connection.createArrayOf("text", subjects));
                update.setArray(3, connection.createArrayOf("timestamptz", times));
                update.setArray(4, connection.createArrayOf("text", causes));
                run(table, update, (cause, row) -> listener.ended(table, cause, row), "ended_by");
            }
        }
    }

    @Override
    public void holdAgain(Connection connection, Event event, List<Standing> again) throws SQLException {
        Object[] subjects = again.stream().map(Standing::subject).toArray();
        Object[] saidBy = again.stream().map(Standing::saidBy).toArray();
        for (Table<?> table : BatchWriter.TABLES) {
            String sql = again(
                    schema,
                    table,
                    "(select ?::text, ?::timestamptz, * from unnest(?, ?)) "
                            + "as again (event_id, at, subject, said_by)");
            try (PreparedStatement copy = connection.prepareStatement(sql + returning(table))) {
                copy.setString(1, event.id());
                copy.setString(2, event.recordedTime().toString());
                copy.setArray(3, connection.createArrayOf("text", subjects));
                copy.setArray(4, connection.createArrayOf("text", saidBy));
                run(table, copy, (cause, row) -> listener.opened(table, cause, row), "event_id");
            }
        }
    }

    @Override
    public void redact(Connection connection, Event event) throws SQLException {
        new RedactedRows(schema, listener).redact(connection, event.data().documentId(), event.id());
    }

    /** Ends the rows that a relation {@code e (event_id, subject, at, ended_by)} tells. */
    static String ending(String schema, Table<?> table, String relation) {
        return """
            update %s.%s as stored set known_to = greatest(stored.known_from, e.at), ended_by = e.ended_by
            from %s
            where stored.event_id = e.event_id and %s = e.subject\
            """.formatted(schema, table.name(), relation, subject(STORED));
    }

    /** Repeats the rows that a relation {@code again (event_id, at, subject, said_by)} tells. */
    static String again(String schema, Table<?> table, String relation) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        String values = names.stream()
                .map(name -> switch (name) {
                    case "event_id" -> "again.event_id";
                    case "known_from" -> "again.at";
                    case "known_to", "ended_by" -> "null";
                    default -> "t." + name;
                })
                .collect(Collectors.joining(", "));
        return """
            insert into %1$s.%2$s as stored (%3$s)
            select %4$s
            from %5$s
            join %1$s.%2$s t on t.event_id = again.said_by and %6$s = again.subject\
            """.formatted(schema, table.name(), String.join(", ", names), values, relation, subject("t"));
    }

    private String returning(Table<?> table) {
        if (!listener.listens()) {
            return "";
        }
        return table.columns().stream()
                .map(column -> STORED + "." + column.name())
                .collect(Collectors.joining(", ", "\nreturning ", ""));
    }

    private interface Told {
        void row(String cause, List<@Nullable Object> row);
    }

    private void run(Table<?> table, PreparedStatement statement, Told told, String cause) throws SQLException {
        if (!listener.listens()) {
            statement.executeUpdate();
            return;
        }
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                told.row(rows.getString(cause), StoredValues.read(rows, table.columns()));
            }
        }
    }
}
