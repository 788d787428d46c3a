package io.statecraft.projection;

import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A schema with the tables of all read models and the books that go with them.
 *
 * <p>The tables are definitions, not migrations: when one changes, all are rebuilt from the log in another schema.
 */
final class ProjectionSchema {
    static final String APPLIED_EVENT = "applied_event";

    private final String name;

    ProjectionSchema(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Which event was applied when, and whether what it says is still known: the memory of {@link Fold}. */
    private static String appliedEvent(String schema) {
        return """
                create table %s.applied_event (
                  event_id text primary key,
                  subject text not null,
                  known_from timestamptz not null,
                  known_to timestamptz
                )""".formatted(schema);
    }

    private static String standing(String schema) {
        return "create index applied_event_standing on %s.applied_event (subject) where known_to is null"
                .formatted(schema);
    }

    private static String positions(String schema) {
        return """
                create table if not exists %s.consumer_position (
                  topic text,
                  partition int,
                  next_offset bigint not null,
                  primary key (topic, partition)
                )""".formatted(schema);
    }

    private static String definitions(String schema) {
        return """
                create table if not exists %s.model_definition (
                  model text primary key,
                  version int not null,
                  fingerprint text not null
                )""".formatted(schema);
    }

    /** Makes the books if they are missing; the schema itself must be there. */
    void createBooks(Connection connection) throws SQLException {
        run(connection, positions(name), definitions(name));
    }

    /** Makes the tables of all read models. */
    void createTables(Connection connection) throws SQLException {
        run(connection, appliedEvent(name), standing(name));
        for (ReadModel<?> model : ReadModels.ALL) {
            run(connection, Table.of(model).definition(name).toArray(String[]::new));
        }
        writeDefinitions(connection);
    }

    /** Notes which definitions the tables have. */
    void writeDefinitions(Connection connection) throws SQLException {
        run(connection, "delete from " + name + ".model_definition");
        String sql = "insert into " + name + ".model_definition (model, version, fingerprint) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (ReadModel<?> model : ReadModels.ALL) {
                insert.setString(1, model.name());
                insert.setInt(2, model.version());
                insert.setString(3, Table.of(model).fingerprint());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Fingerprints of the definitions that the tables have, by read model. */
    Map<String, String> fingerprints(Connection connection) throws SQLException {
        Map<String, String> fingerprints = new TreeMap<>();
        String sql = "select model, fingerprint from " + name + ".model_definition";
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet rows = query.executeQuery()) {
            while (rows.next()) {
                fingerprints.put(rows.getString(1), rows.getString(2));
            }
        }
        return fingerprints;
    }

    /** Fingerprints of the definitions that this program has, by read model. */
    static Map<String, String> wantedFingerprints() {
        Map<String, String> fingerprints = new TreeMap<>();
        ReadModels.ALL.forEach(
                model -> fingerprints.put(model.name(), Table.of(model).fingerprint()));
        return fingerprints;
    }

    /** All tables that a rebuild replaces. */
    static Stream<String> tables() {
        return Stream.concat(Stream.of(APPLIED_EVENT), ReadModels.ALL.stream().map(ReadModel::table));
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
