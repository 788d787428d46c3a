package io.statecraft.eventstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Appends events to the log.
 *
 * <p>The lock on the head row makes one writer of many: under it, what is already there is known for certain, positions and
 * versions follow without gaps, and a greater position is never visible before a smaller one. That is why the events can be
 * copied straight into the table; its unique constraints only watch.
 */
@ApplicationScoped
class EventLog {
    /** A writer that is cut off in mid-transaction must not keep the head from the others. */
    private static final String LIMITS =
            "set local idle_in_transaction_session_timeout = '30s'; set local lock_timeout = '60s'";

    /**
     * What an append did.
     *
     * @param head the end of the log afterwards
     * @param duplicates how many events were in the log before
     */
    record Appended(Head head, int events, int duplicates) {}

    /**
     * Appends those events that the log does not have, within the transaction of this connection.
     *
     * @param epoch the writer's own; a {@link FencedException} when it is over
     */
    Appended append(Connection connection, long epoch, List<ReceivedEvent> received) throws SQLException {
        Head before = lockHead(connection, epoch);
        List<ReceivedEvent> fresh = fresh(received, known(connection, received));
        if (fresh.isEmpty()) {
            return new Appended(before, 0, received.size());
        }
        Map<String, Long> versions = versions(connection, fresh);
        Head head = before;
        List<LogCopy.Placed> placed = new ArrayList<>(fresh.size());
        for (ReceivedEvent event : fresh) {
            head = head.after(event.bytes());
            placed.add(new LogCopy.Placed(event, head, versions.merge(event.document(), 1L, Long::sum)));
        }
        LogCopy.write(connection, placed);
        count(connection, fresh);
        mark(connection, before, fresh);
        moveHead(connection, head);
        return new Appended(head, fresh.size(), received.size() - fresh.size());
    }

    static void limit(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMITS);
        }
    }

    private static Head lockHead(Connection connection, long epoch) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select position, hash, epoch from event_store.head for update")) {
            if (!row.next()) {
                throw new SQLException("event_store.head has lost its row");
            }
            if (row.getLong("epoch") != epoch) {
                throw new FencedException(epoch, row.getLong("epoch"));
            }
            return new Head(row.getLong("position"), row.getBytes("hash"));
        }
    }

    private static Set<String> known(Connection connection, List<ReceivedEvent> received) throws SQLException {
        Set<String> known = new HashSet<>();
        String sql = "select event_id from event_store.event where event_id = any(?)";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(
                    1,
                    texts(connection, received.stream().map(ReceivedEvent::id).toList()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
        }
        return known;
    }

    private static List<ReceivedEvent> fresh(List<ReceivedEvent> received, Set<String> known) {
        List<ReceivedEvent> fresh = new ArrayList<>(received.size());
        for (ReceivedEvent event : received) {
            if (known.add(event.id())) {
                fresh.add(event);
            }
        }
        return fresh;
    }

    /** The last version of each of these documents. */
    private static Map<String, Long> versions(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        String sql = """
                select document, (select max(version) from event_store.event where event.document = wanted.document)
                from unnest(?) as wanted(document)
                """;
        Set<String> documents = new HashSet<>();
        events.forEach(event -> documents.add(event.document()));
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, texts(connection, documents));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    versions.put(row.getString(1), row.getLong(2));
                }
            }
        }
        return versions;
    }

    private static void count(Connection connection, List<ReceivedEvent> events) throws SQLException {
        Map<String, Integer> counts = new TreeMap<>();
        events.forEach(event -> counts.merge(event.type(), 1, Integer::sum));
        String sql = """
                insert into event_store.type_count (type, events) values (?, ?)
                on conflict (type) do update set events = type_count.events + excluded.events
                """;
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, Integer> count : counts.entrySet()) {
                upsert.setString(1, count.getKey());
                upsert.setLong(2, count.getValue());
                upsert.addBatch();
            }
            upsert.executeBatch();
        }
    }

    /** Notes how far recorded times had come before these events. */
    private static void mark(Connection connection, Head before, List<ReceivedEvent> events) throws SQLException {
        OffsetDateTime greatest = events.stream()
                .map(ReceivedEvent::recordedTime)
                .max(Comparator.naturalOrder())
                .orElseThrow()
                .atOffset(ZoneOffset.UTC);
        String sql = """
                insert into event_store.recorded_mark (recorded_time, position)
                select ?, ? where not exists (
                  select from event_store.recorded_mark where recorded_time > ?::timestamptz - interval '1 second')
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setObject(1, greatest);
            insert.setLong(2, before.position());
            insert.setObject(3, greatest);
            insert.executeUpdate();
        }
    }

    private static void moveHead(Connection connection, Head head) throws SQLException {
        String sql = "update event_store.head set position = ?, hash = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setLong(1, head.position());
            update.setBytes(2, head.hash());
            update.executeUpdate();
        }
    }

    private static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
