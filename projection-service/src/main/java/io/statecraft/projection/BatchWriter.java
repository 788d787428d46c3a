package io.statecraft.projection;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Effect;
import io.statecraft.readmodels.Ending;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.Table;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Writes a batch of events into the tables of one schema.
 *
 * <p>The caller holds the lock of the batch's partitions ({@code StoredPositions}). All events of a subject are in one
 * partition, so that nobody else changes what is known about it meanwhile, and COPY may go straight into the tables.
 */
final class BatchWriter {
    private static final List<? extends Table<?>> TABLES =
            ReadModels.ALL.stream().map(model -> Table.of(model)).toList();

    private final String schema;

    BatchWriter(String schema) {
        this.schema = schema;
    }

    /** Writes the events, in their order, in the transaction of this connection. */
    void write(Connection connection, List<Event> events) throws SQLException {
        Fold fold = remembered(connection, events);
        events.forEach(fold::apply);
        List<Fold.Known> known = fold.known();
        CopyText applied = new CopyText();
        known.forEach(one -> applied.add(Arrays.asList(
                one.event().id(),
                one.subject(),
                one.event().recordedTime(),
                one.ending().map(Ending::at).orElse(null))));
        copy(connection, ProjectionSchema.APPLIED_EVENT, "event_id, subject, known_from, known_to", applied);
        for (Table<?> table : TABLES) {
            copy(connection, table.name(), names(table.columns()), rows(table, known));
        }
        if (!fold.ended().isEmpty()) {
            String until = "known_to = greatest(t.known_from, e.at)";
            end(connection, ProjectionSchema.APPLIED_EVENT, until, fold.ended());
            for (Table<?> table : TABLES) {
                end(connection, table.name(), until + ", ended_by = e.ended_by", fold.ended());
            }
        }
    }

    private static CopyText rows(Table<?> table, List<Fold.Known> known) {
        CopyText rows = new CopyText();
        for (Fold.Known one : known) {
            if (one.says()) {
                table.rows(one.event(), one.ending()).forEach(rows::add);
            }
        }
        return rows;
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }

    private Fold remembered(Connection connection, List<Event> events) throws SQLException {
        Object[] ids = events.stream().map(Event::id).toArray();
        Object[] subjects = events.stream()
                .map(event -> Effect.of(event).subject())
                .distinct()
                .toArray();
        Set<String> applied = new HashSet<>();
        Map<String, String> standing = new HashMap<>();
        // Two queries, so that each uses its own index.
        String byId = "select event_id from %s.applied_event where event_id = any(?)".formatted(schema);
        try (PreparedStatement query = connection.prepareStatement(byId)) {
            query.setArray(1, connection.createArrayOf("text", ids));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    applied.add(rows.getString(1));
                }
            }
        }
        String bySubject = "select subject, event_id from %s.applied_event where subject = any(?) and known_to is null"
                .formatted(schema);
        try (PreparedStatement query = connection.prepareStatement(bySubject)) {
            query.setArray(1, connection.createArrayOf("text", subjects));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    standing.put(rows.getString(1), rows.getString(2));
                }
            }
        }
        return new Fold(applied, standing);
    }

    private void copy(Connection connection, String table, String columns, CopyText rows) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        String sql = "copy %s.%s (%s) from stdin".formatted(schema, table, columns);
        try {
            connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql, new ByteArrayInputStream(rows.bytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot copy into " + table, e);
        }
    }

    private void end(Connection connection, String table, String change, Map<String, Ending> ended)
            throws SQLException {
        String sql = """
                update %s.%s as t set %s
                from unnest(?, ?, ?) as e (event_id, at, ended_by)
                where t.event_id = e.event_id""".formatted(schema, table, change);
        List<Map.Entry<String, Ending>> endings = List.copyOf(ended.entrySet());
        Object[] ids = endings.stream().map(Map.Entry::getKey).toArray();
        Object[] times = endings.stream()
                .map(ending -> ending.getValue().at().toString())
                .toArray();
        Object[] causes =
                endings.stream().map(ending -> ending.getValue().eventId()).toArray();
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setArray(1, connection.createArrayOf("text", ids));
            update.setArray(2, connection.createArrayOf("timestamptz", times));
            update.setArray(3, connection.createArrayOf("text", causes));
            update.executeUpdate();
        }
    }
}
