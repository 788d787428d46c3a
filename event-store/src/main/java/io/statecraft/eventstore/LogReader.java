package io.statecraft.eventstore;

import io.quarkus.agroal.DataSource;
import io.statecraft.facts.EventCodec;
import io.statecraft.service.DocumentKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.postgresql.PGStatement;

/**
 * Reads the log in pages, each a short query of its own: a slow client holds no connection, and however great its answer
 * is, no more than one page is in memory.
 */
@ApplicationScoped
class LogReader {
    private static final int PAGE_EVENTS_MAX = 1_000;
    private static final int PAGE_BYTES_MAX = 4 << 20;
    /** What the driver takes for it. */
    private static final int BINARY_AT_ONCE = -1;

    /** Behind this position lies every event that was recorded at a time or later. */
    private static final String BEHIND_ALL_BEFORE = """
            select coalesce(
              (select position from event_store.recorded_mark
               where recorded_time > ?::timestamptz - interval '1 second' order by recorded_time limit 1),
              (select position from event_store.head))""";

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
        try (Connection connection = database.getConnection()) {
            long after = start(connection, query.filter(), query.after());
            return answer(connection, query, after);
        }
    }

    private static Answer answer(Connection connection, EventQuery query, long after) throws SQLException {
        EventCondition condition = EventCondition.of(query.filter(), after);
        String sql = """
                select head.position, found.events, found.last
                from event_store.head, lateral (
                  select count(*) as events, max(position) as last
                  from (select position from %s
                        where position > ? and position <= head.position%s
                        order by %s limit ?) as answer
                ) as found
                """.formatted(condition.from(), condition.where(), condition.order());
        try (PreparedStatement statement = planned(connection, sql)) {
            statement.setLong(1, after);
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
        try (Connection connection = database.getConnection()) {
            return page(connection, query, start(connection, query.filter(), after), through);
        }
    }

    /** The same with the words of documents that have a key, and without those of the others; the hashes are those of the log. */
    List<LoggedEvent> readablePage(EventQuery query, long after, long through) throws SQLException {
        List<LoggedEvent> page = page(query, after, through);
        Set<String> documents = page.stream()
                .filter(event -> EventCodec.isSealed(event.bytes()))
                .map(LoggedEvent::document)
                .collect(Collectors.toSet());
        if (documents.isEmpty()) {
            return page;
        }
        try (Connection connection = database.getConnection()) {
            DocumentKeys keys = DocumentKeys.of(connection, documents);
            return page.stream().map(event -> event.opened(keys)).toList();
        }
    }

    private static List<LoggedEvent> page(Connection connection, EventQuery query, long after, long through)
            throws SQLException {
        EventCondition condition = EventCondition.of(query.filter(), after);
        try (PreparedStatement statement = planned(connection, pageSql(condition))) {
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

    /** Its parameters: the positions behind which and up to which, the condition's, the most events, the most bytes. */
    static String pageSql(EventCondition condition) {
        return """
                select position, event_id, type, subject, document, version, recorded_time, bytes, hash
                from (select *, sum(octet_length(bytes)) over (order by position) - octet_length(bytes) as bytes_before
                      from (select position, event_id, type, subject, document, version, recorded_time, bytes, hash
                            from %s
                            where position > ? and position <= ?%s
                            order by %s limit ?) as next) as page
                where bytes_before < ?
                order by position
                """.formatted(condition.from(), condition.where(), condition.order());
    }

    /** Who is listed as named in the events behind {@code after} and up to {@code through}, by position. */
    Map<Long, Set<String>> actors(long after, long through) throws SQLException {
        String sql = """
                select position, actor from event_store.event_actor cross join unnest(positions) as named (position)
                where last_position > ? and last_position < ? and position > ? and position <= ?""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setLong(1, after);
            statement.setLong(2, through + LogCopy.ACTOR_SEGMENT_EVENTS);
            statement.setLong(3, after);
            statement.setLong(4, through);
            Map<Long, Set<String>> actors = new HashMap<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    actors.computeIfAbsent(row.getLong(1), position -> new TreeSet<>())
                            .add(row.getString(2));
                }
            }
            return actors;
        }
    }

    /** Behind this position lies every event that was recorded at this time or later, and the next one was. */
    long before(Instant recorded) throws SQLException {
        String sql = """
                select coalesce(
                  (select position - 1 from event_store.event
                   where position > ? and recorded_time >= ? order by position limit 1),
                  (select position from event_store.head))""";
        try (Connection connection = database.getConnection();
                PreparedStatement statement = planned(connection, sql)) {
            statement.setLong(1, behindAllBefore(connection, recorded));
            statement.setObject(2, recorded.atOffset(ZoneOffset.UTC));
            return number(statement);
        }
    }

    /** A range of recorded times begins where the first of them can be; a number that the planner knows makes its plan. */
    private static long start(Connection connection, EventFilter filter, long after) throws SQLException {
        Optional<Instant> from = filter.recordedFrom();
        return from.isPresent() ? Math.max(after, behindAllBefore(connection, from.get())) : after;
    }

    private static long behindAllBefore(Connection connection, Instant recorded) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(BEHIND_ALL_BEFORE)) {
            statement.setObject(1, recorded.atOffset(ZoneOffset.UTC));
            return number(statement);
        }
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (ResultSet row = query.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    /**
     * Bytes come as bytes from the first time on, and not as twice as many hexadecimal digits. The data source has each
     * statement planned anew each time: a plan that is kept for all values would be wrong for most of them.
     */
    private static PreparedStatement planned(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(BINARY_AT_ONCE);
        return statement;
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
}
