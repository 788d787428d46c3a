package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.facts.Event;
import io.statecraft.testing.BackendsResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A reader that asks for little of a great log never has it read as a whole. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EventPlansIT {
    private static final int EVENTS = 20_000;
    private static final Instant START = Instant.parse("2025-01-01T00:00:00Z");

    @Inject
    EventLog log;

    @Inject
    Writership writership;

    /** All in one transaction that is rolled back: the log of the other tests stays small. */
    @Test
    void each_filter_follows_an_index() throws SQLException, InterruptedException {
        try (Connection connection = StoredLog.SQL.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            log.append(connection, writership.await(), Samples.received(events()));
            statement.execute("analyze event_store.event");
            statement.execute("analyze event_store.event_actor");
            statement.execute("select brin_summarize_new_values('event_store.event_from_1_recorded_time_idx')");

            assertFollows(connection, "event_actor_segment", Map.of("actor", "actor-7"));
            assertFollows(connection, "event_actor_segment", Map.of("actor", "reporter"));
            assertFollows(connection, "hashtextextended(document", Map.of("document", "document-7"));
            assertFollows(connection, "event_from_1_subject_idx", Map.of("subject", "fact-7"));
            assertFollows(
                    connection,
                    "event_from_1_recorded_time_idx",
                    Map.of(
                            "recordedFrom",
                            minute(500).toString(),
                            "recordedTo",
                            minute(510).toString()));
            assertFollows(
                    connection,
                    "event_from_1_recorded_time_idx",
                    Map.of("recordedTo", minute(20).toString()));
            connection.rollback();
        }
    }

    private static List<Event> events() {
        List<Event> events = new ArrayList<>(EVENTS);
        for (int i = 0; i < EVENTS; i++) {
            Event registered = Samples.registered("plan-" + i / 20);
            events.add(Samples.recorded(registered, "actor-" + i % 500, List.of("guest-" + i), minute(i)));
        }
        return events;
    }

    private static Instant minute(int number) {
        return START.plus(Duration.ofMinutes(number));
    }

    private static void assertFollows(Connection connection, String index, Map<String, String> filter)
            throws SQLException {
        String plan =
                plan(connection, EventCondition.of(EventFilter.of(name -> Optional.ofNullable(filter.get(name))), 0));
        assertThat(plan)
                .as("%s", filter)
                .contains(index)
                .doesNotContain("Seq Scan on event_from")
                .doesNotContain("Seq Scan on event_actor");
    }

    private static String plan(Connection connection, EventCondition condition) throws SQLException {
        try (PreparedStatement explain = connection.prepareStatement("explain " + LogReader.pageSql(condition))) {
            explain.setLong(1, 0);
            explain.setLong(2, Long.MAX_VALUE);
            int next = condition.bind(explain, 3);
            explain.setInt(next, 1_000);
            explain.setInt(next + 1, 4 << 20);
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = explain.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
