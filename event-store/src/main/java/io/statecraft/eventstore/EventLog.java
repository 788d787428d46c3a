package io.statecraft.eventstore;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.postgresql.util.PSQLState;

/**
 * Appends events to the log.
 *
 * <p>The lock on the head row makes one writer of many: under it, what is already there is known for certain, positions and
 * versions follow without gaps, and a greater position is never visible before a smaller one. That is why the events can be
 * copied straight into the table; its primary key only watches.
 */
@ApplicationScoped
class EventLog {
    /** A writer that is cut off in mid-transaction must not keep the head from the others. */
    private static final String LIMITS =
            "set local idle_in_transaction_session_timeout = '30s'; set local lock_timeout = '60s'";

    /** Some twenty gigabytes to a table of the log, and its indexes stay in memory while they grow. */
    private static final long PARTITION_EVENTS = 10_000_000;

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
        Locked locked = lockHead(connection, epoch);
        Head before = locked.head();
        List<ReceivedEvent> fresh = fresh(connection, received);
        if (fresh.isEmpty()) {
            return new Appended(before, 0, received.size());
        }
        makeRoom(connection, locked, fresh.size());
        Map<String, Long> versions = moveStreams(connection, fresh);
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

    /** The head as this transaction holds it, and the position up to which there are tables. */
    private record Locked(Head head, long roomThrough) {}

    private static Locked lockHead(Connection connection, long epoch) throws SQLException {
        String sql = "select position, hash, epoch, room_through from event_store.head for update";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new SQLException("event_store.head has lost its row");
            }
            if (row.getLong("epoch") != epoch) {
                throw new FencedException(epoch, row.getLong("epoch"));
            }
            return new Locked(new Head(row.getLong("position"), row.getBytes("hash")), row.getLong("room_through"));
        }
    }

    /** The next table is there long before it is needed. */
    private static void makeRoom(Connection connection, Locked locked, int events) throws SQLException {
        long wanted = locked.head().position() + events + PARTITION_EVENTS / 10;
        if (wanted > locked.roomThrough()) {
            try (PreparedStatement call = connection.prepareStatement("select event_store.make_room(?, ?)")) {
                call.setLong(1, wanted);
                call.setLong(2, PARTITION_EVENTS);
                call.execute();
            }
        }
    }

    /**
     * Those that the log does not have, each once; from now on it has them. Usually it has none of them, so all are written
     * at once, and only where that fails it is asked which ones it has.
     */
    private static List<ReceivedEvent> fresh(Connection connection, List<ReceivedEvent> received) throws SQLException {
        Map<UUID, ReceivedEvent> byHash = new LinkedHashMap<>();
        received.forEach(event -> byHash.putIfAbsent(event.idHash(), event));
        Savepoint before = connection.setSavepoint();
        try {
            LogCopy.writeIds(connection, byHash.keySet());
        } catch (SQLException e) {
            if (!PSQLState.UNIQUE_VIOLATION.getState().equals(e.getSQLState())) {
                throw e;
            }
            connection.rollback(before);
            removeKnown(connection, byHash);
            LogCopy.writeIds(connection, byHash.keySet());
        }
        connection.releaseSavepoint(before);
        return List.copyOf(byHash.values());
    }

    private static void removeKnown(Connection connection, Map<UUID, ReceivedEvent> byHash) throws SQLException {
        String sql = "select id_hash from event_store.event_id where id_hash = any(?)";
        try (PreparedStatement known = connection.prepareStatement(sql)) {
            known.setArray(1, connection.createArrayOf("uuid", byHash.keySet().toArray()));
            try (ResultSet row = known.executeQuery()) {
                while (row.next()) {
                    byHash.remove(row.getObject(1, UUID.class));
                }
            }
        }
    }

    /** Moves each document's version on by its events; returns the versions before. */
    private static Map<String, Long> moveStreams(Connection connection, List<ReceivedEvent> events)
            throws SQLException {
        Map<String, Long> counts = new TreeMap<>();
        events.forEach(event -> counts.merge(event.document(), 1L, Long::sum));
        String sql = """
                insert into event_store.stream (document, version) select * from unnest(?, ?)
                on conflict (document) do update set version = stream.version + excluded.version
                returning document, version
                """;
        Map<String, Long> versions = new HashMap<>();
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setArray(1, connection.createArrayOf("text", counts.keySet().toArray()));
            upsert.setArray(
                    2, connection.createArrayOf("bigint", counts.values().toArray()));
            try (ResultSet row = upsert.executeQuery()) {
                while (row.next()) {
                    String document = row.getString(1);
                    versions.put(document, row.getLong(2) - counts.getOrDefault(document, 0L));
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
}
