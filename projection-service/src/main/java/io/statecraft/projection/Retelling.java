package io.statecraft.projection;

import io.quarkus.agroal.DataSource;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.RowChange;
import io.statecraft.readmodels.Table;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Tells all rows that are known on their topics again, where the topics cannot agree with the tables: after a swap of
 * tables that
 * differ, and when a topic is new.
 *
 * <p>It goes by portions of subjects, in their order, and holds events back for the time of one portion: so what it
 * tells is
 * never older than what was told of the same row before. Where it stands is in the database, so that a stop loses
 * nothing.
 */
@Singleton
class Retelling {
    /** The tables that served before a swap stay until their rows are told. */
    static final String RETIRED = ReadModels.SCHEMA + "_retired";

    private static final Logger LOG = Logger.getLogger(Retelling.class);
    private static final int SUBJECTS = 500;

    private final javax.sql.DataSource database;
    private final Tellers tellers;

    Retelling(@DataSource("projections") javax.sql.DataSource database, ChangeProducer producer) {
        this.database = database;
        this.tellers = new Tellers(ReadModels.SCHEMA, producer);
    }

    /** Tells what is marked, to the end. */
    synchronized void finish() throws SQLException {
        long told = 0;
        for (Optional<Integer> portion = next(); portion.isPresent(); portion = next()) {
            told += portion.get();
        }
        if (told > 0) {
            LOG.infof("rows told again records=%d", told);
        }
    }

    private Optional<Integer> next() throws SQLException {
        return ProjectionDatabase.inTransaction(database, connection -> {
            // Before anything else, as the live projection does.
            ProjectionSchema.run(
                    connection, "lock table " + ReadModels.SCHEMA + ".consumer_position in exclusive mode");
            Optional<RetellingMark> mark = RetellingMark.read(connection);
            if (mark.isEmpty()) {
                ProjectionSchema.run(connection, "drop schema if exists " + RETIRED + " cascade");
                return Optional.empty();
            }
            return Optional.of(portion(connection, mark.get()));
        });
    }

    private int portion(Connection connection, RetellingMark mark) throws SQLException {
        boolean forgets = mark.forgets() && hasStanding(connection, RETIRED);
        List<Standing> standing = standing(connection, forgets ? RETIRED : ReadModels.SCHEMA, mark.after());
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        for (Table<?> table : BatchWriter.TABLES) {
            if (mark.models().contains(table.model().name())) {
                records.addAll(forgets ? gone(connection, table, standing) : known(connection, table, standing));
            }
        }
        if (!records.isEmpty()) {
            tellers.tell(connection, Rebuild.positions(connection).keySet(), records);
        }
        if (!standing.isEmpty()) {
            mark.behind(standing.get(standing.size() - 1).subject(), forgets).write(connection);
        } else if (forgets) {
            mark.telling().write(connection);
        } else {
            RetellingMark.remove(connection);
        }
        return records.size();
    }

    private static boolean hasStanding(Connection connection, String schema) throws SQLException {
        String sql = "select to_regclass(?) is not null";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, schema + "." + ProjectionSchema.STANDING);
            try (ResultSet row = query.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static List<Standing> standing(Connection connection, String schema, String after) throws SQLException {
        String condition = "subject > ? order by subject limit " + SUBJECTS;
        return new Books(schema).standing(connection, condition, query -> query.setString(1, after));
    }

    private static List<ProducerRecord<String, byte[]>> known(
            Connection connection, Table<?> table, List<Standing> standing) throws SQLException {
        String columns =
                table.columns().stream().map(column -> "t." + column.name()).collect(Collectors.joining(", "));
        List<ProducerRecord<String, byte[]>> records = new ArrayList<>();
        read(connection, ReadModels.SCHEMA, table, columns, standing, row -> {
            List<@Nullable Object> values = StoredValues.read(row, table.columns());
            RowChange change = new RowChange(table, table.key(values), Optional.empty(), Optional.of(values));
            Instant knownFrom = (Instant) value(table, values, "known_from");
            records.add(ChangeRecords.again(change, (String) value(table, values, "event_id"), knownFrom));
        });
        return records;
    }

    private static Object value(Table<?> table, List<@Nullable Object> values, String column) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        return Objects.requireNonNull(values.get(names.indexOf(column)));
    }

    /** Rows that were known by the tables before, and are not by those that serve now. */
    private static List<ProducerRecord<String, byte[]>> gone(
            Connection connection, Table<?> table, List<Standing> before) throws SQLException {
        Set<String> keys = new HashSet<>();
        read(connection, RETIRED, table, "t.row_key", before, row -> keys.add(row.getString(1)));
        List<String> subjects = before.stream().map(Standing::subject).toList();
        List<Standing> now = new Books(ReadModels.SCHEMA).standing(connection, subjects);
        read(connection, ReadModels.SCHEMA, table, "t.row_key", now, row -> keys.remove(row.getString(1)));
        return keys.stream()
                .map(key -> ChangeRecords.forgotten(table.model(), key))
                .toList();
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(
            Connection connection,
            String schema,
            Table<?> table,
            String columns,
            List<Standing> standing,
            RowReader reader)
            throws SQLException {
        String sql = """
            select %s from unnest(?, ?) as s (event_id, subject)
            join %s.%s t on t.event_id = s.event_id and %s = s.subject
            where t.known_to is null\
            """.formatted(columns, schema, table.name(), TableRows.subject("t"));
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(
                    1,
                    texts(connection, standing.stream().map(Standing::eventId).toArray()));
            query.setArray(
                    2,
                    texts(connection, standing.stream().map(Standing::subject).toArray()));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }

    private static Array texts(Connection connection, Object[] values) throws SQLException {
        return connection.createArrayOf("text", values);
    }
}
