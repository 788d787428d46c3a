package io.statecraft.eventstore;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.testing.BackendsResource;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class EventsIT {
    @Inject
    EventLog log;

    @Inject
    Writership writership;

    @Inject
    @DataSource("event-store")
    javax.sql.DataSource database;

    private final List<Event> events = Samples.stream(UUID.randomUUID().toString(), 30);
    private final String document = events.get(0).data().documentId();
    private long before;

    @BeforeEach
    void append() throws SQLException, InterruptedException {
        before = StoredLog.head();
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            log.append(connection, writership.await(), Samples.received(events));
            connection.commit();
        }
    }

    @Test
    void events_come_as_lines_in_the_order_of_their_positions() {
        Response response = get("/events?after=" + before);
        assertThat(response.contentType()).startsWith("application/x-ndjson");
        assertThat(lines(response)).extracting(Samples::eventIn).containsExactlyElementsOf(events);
        assertThat(response.header("Link")).isEqualTo("</events?after=" + (before + 31) + ">; rel=\"next\"");
    }

    @Test
    void whoever_follows_the_link_sees_every_event_once() {
        List<Event> seen = new ArrayList<>();
        String next = "/events?limit=7&after=" + before;
        for (List<String> lines = List.of(""); !lines.isEmpty(); ) {
            Response response = given().urlEncodingEnabled(false).get(next);
            lines = lines(response);
            lines.forEach(line -> seen.add(Samples.eventIn(line)));
            next = next(response);
        }
        assertThat(seen).containsExactlyElementsOf(events);
    }

    @Test
    void the_type_the_subject_and_the_document_narrow_the_answer() {
        assertThat(lines(get("/events?type=io.statecraft.DocumentRegistered.v1&after=" + before)))
                .extracting(Samples::eventIn)
                .containsExactly(events.get(0));
        assertThat(lines(get("/events?subject=" + events.get(3).data().subject())))
                .extracting(Samples::eventIn)
                .containsExactly(events.get(3));
        assertThat(lines(get("/events?document=" + document))).hasSize(31);
        assertThat(lines(get("/events?document=unknown"))).isEmpty();
    }

    @Test
    void an_answer_that_is_not_full_leads_behind_the_end_of_the_log() {
        Response response = get("/events?type=io.statecraft.DocumentRegistered.v1&after=" + before);
        assertThat(next(response)).endsWith("after=" + (before + 31));
    }

    @Test
    void a_stream_has_gapless_versions() {
        List<String> lines = lines(get("/streams/" + document));
        assertThat(lines).hasSize(31);
        for (int i = 0; i < lines.size(); i++) {
            assertThat(lines.get(i)).contains("\"version\":" + (i + 1) + ",");
        }
    }

    @Test
    void the_log_gives_back_the_canonical_bytes() {
        String line = lines(get("/events?after=" + before)).get(1);
        assertThat(line)
                .endsWith(new String(EventCodec.canonicalBytes(events.get(1)), StandardCharsets.UTF_8) + "}")
                .startsWith("{\"position\":" + (before + 2) + ",");
    }

    @Test
    void a_malformed_request_is_told_what_is_wrong() {
        given().get("/events?after=minus")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo("after"), "detail", containsString("minus"));
        given().get("/events?limit=0").then().statusCode(400).body("allowed", hasItem("1 to 100000"));
        given().get("/events?typ=x").then().statusCode(400).body("allowed", hasItem("type"));
        given().get("/events?type=Fact")
                .then()
                .statusCode(400)
                .body("allowed", hasItem("io.statecraft.FactRecorded.v1"));
        given().header("Last-Event-ID", "x")
                .get("/events/stream")
                .then()
                .statusCode(400)
                .body("field", equalTo("Last-Event-ID"));
        given().get("/events/stream?wait=5").then().statusCode(400).body("allowed", hasItem("after"));
        given().get("/streams/" + document + "?document=x").then().statusCode(400);
        given().get("/log/status?x=1").then().statusCode(400);
        given().get("/log/verification?from=0").then().statusCode(400).body("field", equalTo("from"));
    }

    @Test
    void the_status_counts_what_is_there() {
        given().get("/log/status")
                .then()
                .statusCode(200)
                .body("position", equalTo((int) before + 31), "complete", equalTo(true));
    }

    @Test
    void the_description_of_the_interface_names_every_operation() {
        String description = get("/q/openapi").asString();
        assertThat(description)
                .contains("/events:", "/events/stream:", "/streams/{document}:", "/log/status:", "/log/verification:");
    }

    private static List<String> lines(Response response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return response.asString().lines().toList();
    }

    private static String next(Response response) {
        Matcher link = Pattern.compile("<(.*)>; rel=\"next\"").matcher(response.header("Link"));
        assertThat(link.matches()).isTrue();
        return link.group(1);
    }
}
