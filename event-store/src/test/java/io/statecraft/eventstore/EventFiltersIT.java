package io.statecraft.eventstore;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.statecraft.facts.Event;
import io.statecraft.testing.BackendsResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class EventFiltersIT {
    @Inject
    EventLog log;

    @Inject
    Writership writership;

    @Inject
    @DataSource("event-store")
    javax.sql.DataSource database;

    private final String name = "x" + UUID.randomUUID();
    private final Event registered = Samples.registered(name);
    private Instant start = Instant.EPOCH;
    private long before;

    /** Each test comes a day later than all before it: what is recorded then is its own. */
    @BeforeEach
    void comeLater() {
        before = StoredLog.head();
        start = Instant.parse("2030-01-01T00:00:00Z").plus(Duration.ofDays(before));
    }

    @Test
    void an_actor_finds_the_events_that_name_it_in_any_part() throws SQLException, InterruptedException {
        Event acts = Samples.recorded(registered, name, List.of("sylvania"), start);
        Event isMet = Samples.recorded(registered, "freedonia", List.of("sylvania", name), start);
        Event isMerged = Samples.merged(name, "freedonia");
        Event others = Samples.recorded(registered, "freedonia", List.of("sylvania"), start);
        append(List.of(registered, acts, others, isMet, isMerged));

        assertFound("actor=" + name, acts, isMet, isMerged);
        assertFound("actor=" + name + "&type=io.statecraft.ActorsMerged.v1", isMerged);
        assertFound("actor=reporter&after=" + before, acts, others, isMet);
        assertFound("actor=sylvania&document=" + registered.data().documentId(), acts, others, isMet);
        assertFound("actor=nobody");
    }

    @Test
    void an_actor_is_followed_page_by_page() throws SQLException, InterruptedException {
        Event first = Samples.recorded(registered, name, List.of("a"), start);
        Event second = Samples.recorded(registered, name, List.of("b"), start);
        append(List.of(first, registered, second));

        Response page = get("/events?limit=1&actor=" + name);
        assertThat(ids(page)).containsExactly(first.id());
        String next = page.header("Link").replaceFirst("<(.*)>.*", "$1");
        assertThat(ids(given().urlEncodingEnabled(false).get(next))).containsExactly(second.id());
    }

    @Test
    void recorded_times_narrow_with_both_ends_included() throws SQLException, InterruptedException {
        List<Event> minutes = minutes(5);
        append(minutes);
        append(List.of(straggler(minutes.get(1))));

        assertFound(range(1, 3), minutes.get(1), minutes.get(2), minutes.get(3), straggler(minutes.get(1)));
        assertFound("after=" + before + "&recordedFrom=" + minute(4), minutes.get(4));
        assertFound("after=" + before + "&recordedTo=" + minute(0), minutes.get(0));
        assertFound("recordedFrom=" + start.plus(Duration.ofHours(1)));
        assertFound(range(1, 3) + "&limit=1", minutes.get(1));
    }

    @Test
    void a_time_leads_to_the_position_behind_which_nothing_recorded_since_is_missed()
            throws SQLException, InterruptedException {
        List<Event> minutes = minutes(5);
        for (Event event : minutes) {
            append(List.of(event));
        }
        append(List.of(straggler(minutes.get(0))));

        for (int i = 0; i < 5; i++) {
            assertThat(positionAt(minute(i))).isEqualTo(before + i);
            assertThat(positionAt(minute(i).minusSeconds(1))).isEqualTo(before + i);
        }
        assertThat(positionAt(minute(4).plusMillis(1))).isEqualTo(before + 6);
        assertThat(positionAt(Instant.parse("1900-01-01T00:00:00Z"))).isZero();
    }

    @Test
    void times_within_a_second_are_told_apart() throws SQLException, InterruptedException {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            events.add(Samples.recorded(registered, name, List.of("guest-" + i), start.plusMillis(300L * i)));
            append(events.subList(i, i + 1));
        }
        for (int i = 0; i < 4; i++) {
            assertThat(positionAt(start.plusMillis(300L * i))).isEqualTo(before + i);
        }
    }

    @Test
    void a_wrong_time_is_told() {
        for (String request : List.of(
                "/log/positions",
                "/log/positions?recordedAt=today",
                "/log/positions?recordedAt=%2B12021-01-01T00:00:00Z")) {
            given().urlEncodingEnabled(false)
                    .get(request)
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("field", equalTo("recordedAt"));
        }
        given().get("/events?recordedTo=soon").then().statusCode(400).body("field", equalTo("recordedTo"));
    }

    private List<Event> minutes(int count) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(Samples.recorded(registered, name, List.of("guest-" + i), minute(i)));
        }
        return events;
    }

    private Instant minute(int number) {
        return start.plus(Duration.ofMinutes(number));
    }

    /** Recorded at the same time as another event, and here only now. */
    private Event straggler(Event event) {
        return Samples.recorded(registered, name, List.of("late"), event.recordedTime());
    }

    private String range(int from, int to) {
        return "recordedFrom=" + minute(from) + "&recordedTo=" + minute(to);
    }

    private static long positionAt(Instant time) {
        return get("/log/positions?recordedAt=" + time).jsonPath().getLong("after");
    }

    private void assertFound(String query, Event... events) {
        assertThat(ids(get("/events?" + query)))
                .containsExactlyElementsOf(
                        List.of(events).stream().map(Event::id).toList());
    }

    private static List<String> ids(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return response.asString().lines().map(EventFiltersIT::id).toList();
    }

    private static String id(String line) {
        return Samples.eventIn(line).id();
    }

    private void append(List<Event> events) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            log.append(connection, writership.await(), Samples.received(events));
            connection.commit();
        }
    }
}
