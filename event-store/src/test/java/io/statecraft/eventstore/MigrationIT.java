package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.facts.Event;
import io.statecraft.testing.BackendsResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A log that was written by an older version gets what the newer one would have written. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class MigrationIT {
    private static final Instant RECORDED = Instant.parse("2022-01-01T00:00:00.7Z");

    @Inject
    EventLog log;

    @Inject
    Writership writership;

    @Inject
    @DataSource("event-store")
    javax.sql.DataSource database;

    private final String name = "x" + UUID.randomUUID();

    @Test
    void actors_and_marks_of_older_events_are_filled_in() throws Exception {
        Event registered = Samples.registered(name);
        for (int i = 0; i < 5; i++) {
            Instant recorded = RECORDED.plus(Duration.ofMillis(400L * i));
            append(List.of(Samples.recorded(registered, name, List.of("sylvania", "guest-" + i), recorded)));
        }
        append(List.of(Samples.merged(name, "freedonia"), registered));

        try (Connection connection = StoredLog.SQL.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set search_path = event_store");
            statement.execute("create table older_actor (actor text, position bigint)");
            statement.execute("create table older_mark (like recorded_mark)");
            String migration = migration("V3__actors_and_times.sql")
                    .replace("into event_actor", "into older_actor")
                    .replace("into recorded_mark", "into older_mark");
            for (String fill : migration.split(";\\s*\n")) {
                if (fill.contains("insert into")) {
                    statement.execute(fill.substring(fill.indexOf("insert into")));
                }
            }
            assertThat(number(statement, "select count(*) from older_actor")).isPositive();
            statement.execute("create view now as select actor, unnest(positions) as position from event_actor");
            assertThat(different(statement, "older_actor", "now")).isZero();
            // Whatever was recorded a second or more before a mark's successor lies in front of it.
            assertThat(number(
                            statement,
                            "select count(*) from event as e join older_mark as m on e.position <= m.position"
                                    + " where e.recorded_time >= m.recorded_time"))
                    .isZero();
            assertThat(number(statement, "select count(*) from older_mark")).isPositive();
            connection.rollback();
        }
    }

    @Test
    void namings_of_older_events_are_put_into_segments() throws Exception {
        try (Connection connection = StoredLog.SQL.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set search_path = event_store");
            statement.execute("create table older_actor (actor text, position bigint)");
            statement.execute("create table newer_actor (like event_actor)");
            statement.execute("insert into older_actor select 'a' || n % 7, n from generate_series(990, 3010) n");
            String migration = migration("V7__actor_segments.sql");
            String fill = migration.substring(migration.indexOf("insert into"));
            statement.execute(fill.substring(0, fill.indexOf(';'))
                    .replace("into event_actor", "into newer_actor")
                    .replace("event_actor_before", "older_actor"));

            statement.execute("create view now as select actor, unnest(positions) as position from newer_actor");
            assertThat(different(statement, "older_actor", "now")).isZero();
            assertThat(number(statement, "select count(*) from newer_actor")).isEqualTo(7 * 4);
            assertThat(number(
                            statement,
                            "select count(*) from newer_actor where last_position <> positions[cardinality(positions)]"
                                    + " or last_position - positions[1] >= " + LogCopy.ACTOR_SEGMENT_EVENTS))
                    .isZero();
            connection.rollback();
        }
    }

    /** How many rows are in one of the two alone. */
    private static long different(Statement statement, String one, String other) throws SQLException {
        return number(
                statement,
                "select count(*) from ((table %1$s except table %2$s) union (table %2$s except table %1$s)) as different"
                        .formatted(one, other));
    }

    private static String migration(String file) throws IOException {
        try (InputStream sql = Objects.requireNonNull(EventLog.class.getResourceAsStream("db/" + file))) {
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void append(List<Event> events) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            log.append(connection, writership.await(), Samples.received(events));
            connection.commit();
        }
    }
}
