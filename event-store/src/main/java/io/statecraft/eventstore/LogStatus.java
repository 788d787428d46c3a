package io.statecraft.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the log has come.
 *
 * @param position position of the head: so many events were appended
 * @param hash hash at the head; it vouches for every event
 * @param lastEvent position of the last event that is there; less than {@code position} when the tail was cut off
 * @param complete whether the last event is the one at the head
 * @param writer the instance that appends
 * @param events how many events of each type
 * @param read how far the topics are read
 */
record LogStatus(
        long position,
        String hash,
        long lastEvent,
        boolean complete,
        Optional<Writer> writer,
        Map<String, Long> events,
        List<Read> read) {
    private static final String END = """
            select head.position, head.hash, head.epoch, head.writer, head.writing_since, last.position as last, last.hash = head.hash as same
            from event_store.head left join lateral
              (select position, hash from event_store.event order by position desc limit 1) as last on true
            """;

    /**
     * Who appends.
     *
     * @param instance its name
     * @param epoch grows whenever a writer begins
     * @param since when it began
     */
    record Writer(String instance, long epoch, Instant since) {}

    /**
     * How far a partition is read.
     *
     * @param nextOffset offset of the first message that is not in the log yet
     */
    record Read(String topic, int partition, long nextOffset) {}

    /** The state at one moment. */
    static LogStatus of(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            Map<String, Long> events = events(statement);
            List<Read> read = read(statement);
            try (ResultSet row = statement.executeQuery(END)) {
                if (!row.next()) {
                    throw new SQLException("event_store.head has lost its row");
                }
                Head head = new Head(row.getLong("position"), row.getBytes("hash"));
                long last = row.getLong("last");
                boolean complete = head.position() == last && (last == 0 || row.getBoolean("same"));
                return new LogStatus(head.position(), head.hashInHex(), last, complete, writer(row), events, read);
            }
        } finally {
            connection.rollback();
        }
    }

    private static Optional<Writer> writer(ResultSet row) throws SQLException {
        String instance = row.getString("writer");
        return row.wasNull()
                ? Optional.empty()
                : Optional.of(new Writer(
                        instance,
                        row.getLong("epoch"),
                        row.getObject("writing_since", OffsetDateTime.class).toInstant()));
    }

    private static Map<String, Long> events(Statement statement) throws SQLException {
        Map<String, Long> events = new TreeMap<>();
        try (ResultSet row = statement.executeQuery("select type, events from event_store.type_count")) {
            while (row.next()) {
                events.put(row.getString("type"), row.getLong("events"));
            }
        }
        return events;
    }

    private static List<Read> read(Statement statement) throws SQLException {
        List<Read> read = new ArrayList<>();
        String sql = "select topic, partition, next_offset from event_store.consumer_position order by 1, 2";
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                read.add(new Read(row.getString("topic"), row.getInt("partition"), row.getLong("next_offset")));
            }
        }
        return read;
    }
}
