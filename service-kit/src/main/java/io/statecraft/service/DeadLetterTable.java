package io.statecraft.service;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The table of a reader's dead letters, with the raw messages; {@link #definition} makes it. */
public final class DeadLetterTable {
    private static final String COLUMNS =
            "id, state, topic, partition, kafka_offset, key, reason, attempts, since, decision";

    private final String table;

    /** {@code dead_letter} of this schema. */
    public DeadLetterTable(String schema) {
        this.table = schema + ".dead_letter";
    }

    /** The statements that make the table and its index. */
    public static List<String> definition(String schema) {
        return List.of("""
                create table if not exists %s.dead_letter (
                  id            bigint      generated always as identity primary key,
                  state         text        not null check (state in ('dead', 'parked', 'redriven', 'discarded')),
                  topic         text        not null,
                  partition     integer     not null,
                  kafka_offset  bigint      not null,
                  key           bytea,
                  header_names  bytea[]     not null,
                  header_values bytea[]     not null,
                  value         bytea,
                  reason        text,
                  attempts      integer     not null,
                  since         timestamptz not null default now(),
                  decision      text
                )""".formatted(schema), """
                create index if not exists dead_letter_open on %s.dead_letter (key, id)
                where state in ('dead', 'parked')""".formatted(schema));
    }

    /** A letter with its message as it came. */
    record Kept(long id, ConsumerRecord<String, byte[]> message) {}

    /** How many letters are dead or parked, by their keys; those without a key are not among them. */
    public Map<String, Long> open(Connection connection) throws SQLException {
        String sql = "select key, count(*) from " + table
                + " where state in ('dead', 'parked') and key is not null group by key";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            Map<String, Long> open = new HashMap<>();
            while (row.next()) {
                open.put(text(row.getBytes(1)), row.getLong(2));
            }
            return open;
        }
    }

    /**
     * Takes over what was decided about letters of another table, and goes on with its numbers; this one is new.
     *
     * @param schema of the other table
     */
    public void takeDecisions(Connection connection, String schema) throws SQLException {
        String other = schema + ".dead_letter";
        String columns = "id, state, topic, partition, kafka_offset, key, header_names, header_values, value, reason,"
                + " attempts, since, decision";
        try (Statement statement = connection.createStatement()) {
            statement.execute("insert into %s (%s) overriding system value select %s from %s where state in %s"
                    .formatted(table, columns, columns, other, "('redriven', 'discarded')"));
            statement.execute(
                    "select setval(pg_get_serial_sequence('%s', 'id'), (select coalesce(max(id), 0) + 1 from %s), false)"
                            .formatted(table, other));
        }
    }

    /** How many letters are in a state that is still to be decided about. */
    long count(Connection connection, String state) throws SQLException {
        // The first condition is that of the index.
        String sql = "select count(*) from " + table + " where state in ('dead', 'parked') and state = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, state);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    /** Letters of this state, the oldest first. */
    public List<DeadLetter> inState(Connection connection, String state, int limit) throws SQLException {
        String sql = "select %s from %s where state = ? order by id limit ?".formatted(COLUMNS, table);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, state);
            query.setInt(2, limit);
            try (ResultSet row = query.executeQuery()) {
                List<DeadLetter> letters = new ArrayList<>();
                while (row.next()) {
                    letters.add(letter(row));
                }
                return letters;
            }
        }
    }

    /** The letter with this id. */
    public Optional<DeadLetter> find(Connection connection, long id) throws SQLException {
        String sql = "select %s from %s where id = ?".formatted(COLUMNS, table);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, id);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? Optional.of(letter(row)) : Optional.empty();
            }
        }
    }

    /** For those who read the topics: many at once, but none while letters are decided about. */
    void lockShared(Connection connection) throws SQLException {
        lock(connection, "pg_advisory_xact_lock_shared");
    }

    /** For those who decide about letters. */
    void lockAlone(Connection connection) throws SQLException {
        lock(connection, "pg_advisory_xact_lock");
    }

    private void lock(Connection connection, String function) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select " + function + "(hashtextextended(?, 0))")) {
            query.setString(1, table);
            query.execute();
        }
    }

    /** Those of these keys that have a dead letter. */
    Set<String> blocked(Connection connection, Collection<String> keys) throws SQLException {
        String sql = "select distinct key from " + table + " where state in ('dead', 'parked') and key = any(?)";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, bytes(connection, keys));
            try (ResultSet row = query.executeQuery()) {
                Set<String> blocked = new HashSet<>();
                while (row.next()) {
                    blocked.add(text(row.getBytes(1)));
                }
                return blocked;
            }
        }
    }

    boolean wasDiscarded(Connection connection, ConsumerRecord<String, byte[]> message) throws SQLException {
        String sql = "select from " + table + " where state = 'discarded' and topic = ? and partition = ?"
                + " and kafka_offset = ? and value is not distinct from ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, message.topic());
            query.setInt(2, message.partition());
            query.setLong(3, message.offset());
            query.setBytes(4, message.value());
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        }
    }

    void bury(Connection connection, ConsumerRecord<String, byte[]> message, String reason) throws SQLException {
        insert(connection, message, "dead", reason, 1);
    }

    void park(Connection connection, ConsumerRecord<String, byte[]> message) throws SQLException {
        insert(connection, message, "parked", null, 0);
    }

    private void insert(
            Connection connection,
            ConsumerRecord<String, byte[]> message,
            String state,
            @Nullable String reason,
            int attempts)
            throws SQLException {
        List<byte[]> names = new ArrayList<>();
        List<byte @Nullable []> values = new ArrayList<>();
        for (Header header : message.headers()) {
            names.add(header.key().getBytes(StandardCharsets.UTF_8));
            values.add(header.value());
        }
        String sql = "insert into " + table + " (state, topic, partition, kafka_offset, key, header_names,"
                + " header_values, value, reason, attempts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, state);
            insert.setString(2, message.topic());
            insert.setInt(3, message.partition());
            insert.setLong(4, message.offset());
            insert.setBytes(5, message.key() == null ? null : message.key().getBytes(StandardCharsets.UTF_8));
            insert.setArray(6, connection.createArrayOf("bytea", names.toArray(byte[][]::new)));
            insert.setArray(7, connection.createArrayOf("bytea", values.toArray(byte[][]::new)));
            insert.setBytes(8, message.value());
            setText(insert, 9, reason);
            insert.setInt(10, attempts);
            insert.executeUpdate();
        }
    }

    /** A dead letter, if it is still that, and what waits behind it, in their order. */
    List<Kept> open(Connection connection, DeadLetter letter) throws SQLException {
        String sql = "select id, topic, partition, kafka_offset, key, header_names, header_values, value from " + table
                + " where state in ('dead', 'parked') and (id = ? or key = (select key from " + table
                + " where id = ?)) order by id";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setLong(1, letter.id());
            query.setLong(2, letter.id());
            try (ResultSet row = query.executeQuery()) {
                List<Kept> open = new ArrayList<>();
                while (row.next()) {
                    open.add(kept(row));
                }
                return open;
            }
        }
    }

    void decide(Connection connection, long id, String state, @Nullable String decision) throws SQLException {
        String sql = "update " + table + " set state = ?, decision = ? where id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, state);
            setText(update, 2, decision);
            update.setLong(3, id);
            update.executeUpdate();
        }
    }

    void failed(Connection connection, long id, String reason) throws SQLException {
        String sql = "update " + table + " set state = 'dead', reason = ?, attempts = attempts + 1 where id = ?";
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            setText(update, 1, reason);
            update.setLong(2, id);
            update.executeUpdate();
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        byte[] key = row.getBytes("key");
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("kafka_offset"),
                key == null ? null : text(key),
                row.getBytes("value"));
        byte[][] names = (byte[][]) row.getArray("header_names").getArray();
        byte[][] values = (byte[][]) row.getArray("header_values").getArray();
        for (int i = 0; i < names.length; i++) {
            message.headers().add(text(names[i]), values[i]);
        }
        return new Kept(row.getLong("id"), message);
    }

    private static DeadLetter letter(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getLong("id"),
                row.getString("state"),
                row.getString("topic"),
                row.getInt("partition"),
                row.getLong("kafka_offset"),
                Optional.ofNullable(row.getBytes("key")).map(DeadLetterTable::text),
                Optional.ofNullable(row.getString("reason")),
                row.getInt("attempts"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                Optional.ofNullable(row.getString("decision")));
    }

    private static Array bytes(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf(
                "bytea",
                texts.stream()
                        .map(text -> text.getBytes(StandardCharsets.UTF_8))
                        .toArray(byte[][]::new));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** PostgreSQL keeps no NUL in a text. */
    private static void setText(PreparedStatement statement, int place, @Nullable String text) throws SQLException {
        if (text == null) {
            statement.setNull(place, Types.VARCHAR);
        } else {
            statement.setString(place, text.replace('\0', ' '));
        }
    }
}
