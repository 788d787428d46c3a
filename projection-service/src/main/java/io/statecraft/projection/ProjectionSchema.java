package io.statecraft.projection;

import io.statecraft.facts.ContentHash;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.Table;
import io.statecraft.service.DeadLetterTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A schema with the tables of all read models and the books that go with them.
 *
 * <p>The tables are definitions, not migrations: when one changes, all are rebuilt from the log in another schema.
 */
final class ProjectionSchema {
    static final String APPLIED_EVENT = "applied_event";
    static final String STANDING = "standing";
    /** Stands for both of them where read models are named. */
    static final String MEMORY = "memory";

    private static final Map<String, String> WANTED = Collections.unmodifiableMap(fingerprintsOfThisProgram());

    private final String name;

    ProjectionSchema(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    /** Which events were applied, and what each did to what is known. */
    private static String appliedEvent(String schema) {
        return """
            create table %s.applied_event (
              event_id text primary key,
              document text not null,
              effect text not null,
              subject text not null,
              authority text not null,
              revoked text,
              recorded_time timestamptz not null,
              ordinal bigint generated always as identity
            )\
            """.formatted(schema);
    }

    private static String standing(String schema) {
        return """
            create table %s.standing (
              subject text primary key,
              document text not null,
              event_id text not null,
              said_by text not null,
              authority text not null
            )\
            """.formatted(schema);
    }

    /** The statements that make the memory of {@link Fold}. */
    private static List<String> memory(String schema) {
        return List.of(
                appliedEvent(schema),
                "create index applied_event_document on " + schema + ".applied_event (document)",
                standing(schema),
                "create index standing_document on " + schema + ".standing (document)");
    }

    private static String positions(String schema) {
        return """
            create table if not exists %s.consumer_position (
              topic text,
              partition int,
              next_offset bigint not null,
              topic_id text,
              primary key (topic, partition)
            )\
            """.formatted(schema);
    }

    private static String definitions(String schema) {
        return """
            create table if not exists %s.model_definition (
              model text primary key,
              fingerprint text not null
            )\
            """.formatted(schema);
    }

    /** Makes the books if they are missing; the schema itself must be there. */
    void createBooks(Connection connection) throws SQLException {
        run(
                connection,
                positions(name),
                definitions(name),
                RetellingMark.table(name),
                ChangeTopics.table(name),
                Tellers.table(name));
        run(connection, DeadLetterTable.definition(name).toArray(String[]::new));
    }

    /** Makes the tables of all read models. */
    void createTables(Connection connection) throws SQLException {
        run(connection, memory(name).toArray(String[]::new));
        for (ReadModel<?> model : ReadModels.ALL) {
            run(connection, Table.of(model).definition(name).toArray(String[]::new));
        }
        writeDefinitions(connection);
    }

    /** Makes the tables of all read models without their indexes, to be filled with many rows at once. */
    void createEmptyTables(Connection connection) throws SQLException {
        run(connection, memory(name).toArray(String[]::new));
        for (ReadModel<?> model : ReadModels.ALL) {
            run(connection, Table.of(model).creation(name));
        }
        writeDefinitions(connection);
    }

    /** Notes which definitions the tables have. */
    void writeDefinitions(Connection connection) throws SQLException {
        run(connection, "delete from " + name + ".model_definition");
        String sql = "insert into " + name + ".model_definition (model, fingerprint) values (?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> definition : wantedFingerprints().entrySet()) {
                insert.setString(1, definition.getKey());
                insert.setString(2, definition.getValue());
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
        return WANTED;
    }

    private static Map<String, String> fingerprintsOfThisProgram() {
        Map<String, String> fingerprints = new TreeMap<>();
        fingerprints.put(MEMORY, ContentHash.of(String.join("\n", memory("any"))));
        ReadModels.ALL.forEach(
                model -> fingerprints.put(model.name(), Table.of(model).fingerprint()));
        return fingerprints;
    }

    /** Tables that stay where they are when a rebuild replaces the others. */
    static final List<String> BOOKS =
            List.of("consumer_position", "model_definition", "retelling", "told_topic", "teller");

    /** Names of the read models whose tables have other definitions than this program, or are missing. */
    Set<String> outdated(Connection connection) throws SQLException {
        Map<String, String> present = fingerprints(connection);
        return WANTED.keySet().stream()
                .filter(model -> !Objects.equals(WANTED.get(model), present.get(model)))
                .collect(Collectors.toSet());
    }

    /** All tables that a rebuild replaces. */
    static Stream<String> tables() {
        return Stream.concat(
                Stream.of(APPLIED_EVENT, STANDING), ReadModels.ALL.stream().map(ReadModel::table));
    }

    static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
