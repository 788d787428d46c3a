package io.statecraft.eventstore;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads the log in pages, each a short query of its own: a slow client holds no connection, and however great its answer
 * is, no more than one page is in memory.
 */
@ApplicationScoped
class LogReader {
    private static final int PAGE_EVENTS_MAX = 1_000;
    private static final int PAGE_BYTES_MAX = 4 << 20;

    private final javax.sql.DataSource database;

    LogReader(@DataSource("event-store") javax.sql.DataSource database) {
        this.database = database;
    }

    /**
     * What the log answers to a query now.
     *
     * @param events how many events
     * @param through behind this position the client reads on: the last event of a full answer, else the end of the log, so
     *     that nobody reads again what does not match
     */
    record Answer(int events, long through) {}

    /** What the log answers to this query now. */
    Answer answer(EventQuery query) throws SQLException {
        Condition condition = Condition.of(query);
        String sql = """
                select head.position, found.events, found.last
                from event_store.head, lateral (
                  select count(*) as events, max(position) as last
                  from (select position from event_store.event
                        where position > ? and position <= head.position%s
                        order by position limit ?) as answer
                ) as found
                """.formatted(condition.sql());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, query.after());
            int next = condition.bind(statement, 2);
            statement.setInt(next, query.limit());
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new SQLException("event_store.head has lost its row");
                }
                int events = row.getInt("events");
                long through = row.getLong(events == query.limit() ? "last" : "position");
                return new Answer(events, Math.max(query.after(), through));
            }
        }
    }

    /** The first events behind {@code after} and up to {@code through} that match; empty when there are no more. */
    List<LoggedEvent> page(EventQuery query, long after, long through) throws SQLException {
        Condition condition = Condition.of(query);
        String sql = """
                select position, event_id, type, subject, document, version, recorded_time, bytes, hash
                from (select *, sum(octet_length(bytes)) over (order by position) - octet_length(bytes) as bytes_before
                      from (select * from event_store.event
                            where position > ? and position <= ?%s
                            order by position limit ?) as next) as page
                where bytes_before < ?
                order by position
                """.formatted(condition.sql());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setLong(2, through);
            int next = condition.bind(statement, 3);
            statement.setInt(next, PAGE_EVENTS_MAX);
            statement.setInt(next + 1, PAGE_BYTES_MAX);
            List<LoggedEvent> page = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    page.add(event(row));
                }
            }
            return page;
        }
    }

    /** The log's end at this position; empty when there is no such event. */
    Optional<Head> headAt(long position) throws SQLException {
        if (position == 0) {
            return Optional.of(Head.empty());
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select hash from event_store.event where position = ?")) {
            statement.setLong(1, position);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(new Head(position, row.getBytes(1))) : Optional.empty();
            }
        }
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        return new LoggedEvent(
                row.getLong("position"),
                row.getString("event_id"),
                row.getString("type"),
                row.getString("subject"),
                row.getString("document"),
                row.getLong("version"),
                row.getObject("recorded_time", OffsetDateTime.class).toInstant(),
                row.getBytes("bytes"),
                row.getBytes("hash"));
    }

    private record Condition(String sql, List<String> values) {
        static Condition of(EventQuery query) {
            StringBuilder sql = new StringBuilder();
            List<String> values = new ArrayList<>();
            add("type", query.type(), sql, values);
            add("subject", query.subject(), sql, values);
            add("document", query.document(), sql, values);
            return new Condition(sql.toString(), values);
        }

        private static void add(String column, Optional<String> value, StringBuilder sql, List<String> values) {
            value.ifPresent(wanted -> {
                sql.append(" and ").append(column).append(" = ?");
                values.add(wanted);
            });
        }

        /** Returns the index of the parameter behind these. */
        int bind(PreparedStatement statement, int first) throws SQLException {
            int index = first;
            for (String value : values) {
                statement.setString(index, value);
                index++;
            }
            return index;
        }
    }
}
