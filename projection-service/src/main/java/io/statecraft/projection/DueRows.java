package io.statecraft.projection;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.Ending;
import io.statecraft.readmodels.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Notes what is to become of rows while tables without indexes are filled; {@link #settle} does it all at once.
 *
 * <p>The order does not matter: a row that holds again repeats what the first event said, whatever became of that, and each
 * row ends at most once.
 */
final class DueRows implements StoredRows {
    private final String schema;
    private final Map<String, Event> redactions = new LinkedHashMap<>();

    DueRows(String schema) {
        this.schema = schema;
    }

    /** Makes the tables of the notes. */
    void create(Connection connection) throws SQLException {
        ProjectionSchema.run(
                connection,
                "create unlogged table %s.due_ending (event_id text, subject text, at timestamptz, ended_by text)"
                        .formatted(schema),
                "create unlogged table %s.due_again (event_id text, at timestamptz, subject text, said_by text)"
                        .formatted(schema));
    }

    @Override
    public void end(Connection connection, Map<Standing, Ending> ended) throws SQLException {
        CopyText rows = new CopyText();
        ended.forEach((standing, ending) ->
                rows.add(List.of(standing.eventId(), standing.subject(), ending.at(), ending.eventId())));
        rows.copyInto(connection, schema + ".due_ending", "event_id, subject, at, ended_by");
    }

    @Override
    public void holdAgain(Connection connection, Event event, List<Standing> again) throws SQLException {
        CopyText rows = new CopyText();
        for (Standing standing : again) {
            rows.add(Arrays.asList(event.id(), event.recordedTime(), standing.subject(), standing.saidBy()));
        }
        rows.copyInto(connection, schema + ".due_again", "event_id, at, subject, said_by");
    }

    @Override
    public void redact(Connection connection, Event event) {
        redactions.put(event.id(), event);
    }

    /** Takes the words away from rows that were filled in before their document was redacted; all tables are settled by now. */
    void settleRedactions(Connection connection) throws SQLException {
        RedactedRows rows = new RedactedRows(schema, RowListener.NONE);
        for (Event event : redactions.values()) {
            rows.redact(connection, event.data().documentId(), event.id());
        }
    }

    /** Does what was noted for a table, which has its primary key by now. */
    void settle(Connection connection, Table<?> table) throws SQLException {
        ProjectionSchema.run(
                connection,
                TableRows.again(schema, table, schema + ".due_again as again"),
                TableRows.ending(schema, table, schema + ".due_ending as e"));
    }

    /** Drops the notes. */
    void drop(Connection connection) throws SQLException {
        ProjectionSchema.run(connection, "drop table %1$s.due_ending, %1$s.due_again".formatted(schema));
    }
}
