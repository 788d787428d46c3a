package io.statecraft.eventstore;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.statecraft.facts.Event;
import io.statecraft.facts.Topics;
import io.statecraft.service.DeadLetterBox;
import io.statecraft.service.DeadLetters;
import io.statecraft.service.Transaction;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class DeadLettersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    EventLog log;

    @Inject
    Writership writership;

    @Inject
    DeadLetters topic;

    @Inject
    @DataSource("event-store")
    javax.sql.DataSource database;

    private final TopicWriter writer = TestBackends.shared().writer();
    private final String name = UUID.randomUUID().toString();
    private final List<Event> events = Samples.stream(name, 5);
    private final String document = events.get(0).data().documentId();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void what_comes_behind_a_dead_letter_waits_in_order_and_others_go_on() {
        List<Event> others = Samples.stream(name + " other", 3);
        writer.write(Topics.FACTS, document, ("junk " + name).getBytes(StandardCharsets.UTF_8));
        long letter = awaitLetter();
        deliver(events.subList(1, 6));
        deliver(others);
        StoredLog.awaitOnce(others);
        awaitParked(5);
        assertThat(stream()).isEmpty();

        Response discarded = discard(letter, "{\"reason\": \"It never was an event.\"}");
        discarded.then().statusCode(200).body("letter.state", equalTo("discarded"), "appended", equalTo(5));
        assertThat(stream()).containsExactlyElementsOf(ids(events.subList(1, 6)));
        deliver(events.subList(0, 1));
        StoredLog.awaitOnce(events);
        assertThat(StoredLog.isGapless()).isTrue();
        discard(letter, "{\"reason\": \"again\"}").then().statusCode(409);
    }

    @Test
    void after_redrive_the_log_is_that_of_a_run_without_the_fault() throws SQLException {
        int[] faults = {2, 4};
        takenByAnOlderVersion(
                events.subList(0, 5),
                Set.of(events.get(faults[0]).id(), events.get(faults[1]).id()));
        assertThat(stream()).containsExactlyElementsOf(ids(events.subList(0, 2)));
        deliver(events.subList(5, 6));
        awaitParked(3);

        long letter = awaitLetter();
        redrive(letter).then().statusCode(200).body("letter.state", equalTo("redriven"), "appended", equalTo(4));
        assertThat(stream()).containsExactlyElementsOf(ids(events));
        assertThat(StoredLog.isGapless()).isTrue();
        redrive(letter).then().statusCode(409);
    }

    @Test
    void what_still_cannot_be_read_stays_dead_and_holds_back_what_waits() {
        writer.write(Topics.FACTS, document, ("junk " + name).getBytes(StandardCharsets.UTF_8));
        long letter = awaitLetter();
        deliver(events.subList(1, 3));
        awaitParked(2);
        assertThat(get("/q/metrics").asString())
                .containsPattern("statecraft_dead_letters\\{[^}]*state=\"dead\"[^}]*} 1\\.0")
                .containsPattern("statecraft_dead_letters\\{[^}]*state=\"parked\"[^}]*} 2\\.0");

        redrive(letter)
                .then()
                .statusCode(200)
                .body("letter.state", equalTo("dead"), "letter.attempts", equalTo(2), "appended", equalTo(0));
        assertThat(stream()).isEmpty();
        discard(letter, "{\"reason\": \"It never was an event.\"}").then().statusCode(200);
    }

    @Test
    void a_second_dead_letter_among_the_parked_stops_there() {
        writer.write(Topics.FACTS, document, ("junk " + name).getBytes(StandardCharsets.UTF_8));
        long first = awaitLetter();
        deliver(events.subList(1, 2));
        writer.write(Topics.FACTS, document, ("more junk " + name).getBytes(StandardCharsets.UTF_8));
        deliver(events.subList(2, 3));
        awaitParked(3);

        discard(first, "{\"reason\": \"junk\"}").then().statusCode(200).body("appended", equalTo(1));
        long second = awaitLetter();
        assertThat(second).isGreaterThan(first);
        discard(second, "{\"reason\": \"junk\"}").then().statusCode(200).body("appended", equalTo(1));
        assertThat(stream()).containsExactlyElementsOf(ids(events.subList(1, 3)));
    }

    @Test
    void a_wrong_request_is_told() {
        redrive(0).then().statusCode(404);
        discard(0, "{\"reason\": \"x\"}").then().statusCode(404);
        discard(0, "{}").then().statusCode(400).body("field", equalTo("reason"));
        given().get("/dead-letters?state=alive").then().statusCode(400).body("field", equalTo("state"));
    }

    /** A version of the service that cannot read some events that today's can. */
    private void takenByAnOlderVersion(List<Event> taken, Set<String> unreadable) throws SQLException {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        for (Event event : taken) {
            messages.add(Samples.delivered(event, 0, 0));
        }
        DeadLetterBox box = new DeadLetterBox(Intake.READER, Intake.SCHEMA, topic);
        long epoch = writership.epoch().orElseThrow();
        Transaction.run(database, connection -> {
            List<ReceivedEvent> read = box.readable(connection, messages, message -> {
                ReceivedEvent event = ReceivedEvent.of(message);
                if (unreadable.contains(event.id())) {
                    throw new IllegalStateException("an older version does not know this");
                }
                return event;
            });
            return log.append(connection, epoch, read);
        });
    }

    private void deliver(List<Event> delivered) {
        delivered.forEach(event -> writer.write(Samples.message(event)));
    }

    private List<String> stream() {
        return get("/streams/" + document)
                .asString()
                .lines()
                .map(line -> Samples.eventIn(line).id())
                .toList();
    }

    private static List<String> ids(List<Event> events) {
        return events.stream().map(Event::id).toList();
    }

    private List<Long> letters(String state) {
        return get("/dead-letters?state=" + state)
                .jsonPath()
                .getList("findAll { it.key == '" + document + "' }.id", Long.class);
    }

    private long awaitLetter() {
        await("a dead letter").atMost(PATIENCE).until(() -> letters("dead").size() == 1);
        return letters("dead").get(0);
    }

    private void awaitParked(int count) {
        await("parked letters").atMost(PATIENCE).until(() -> letters("parked").size() == count);
    }

    private static Response redrive(long letter) {
        return given().post("/dead-letters/" + letter + "/redrive");
    }

    private static Response discard(long letter, String body) {
        return given().contentType("application/json").body(body).post("/dead-letters/" + letter + "/discard");
    }
}
