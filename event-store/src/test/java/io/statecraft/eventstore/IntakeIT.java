package io.statecraft.eventstore;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.statecraft.facts.Event;
import io.statecraft.facts.Topics;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class IntakeIT {
    private final TestBackends backends = TestBackends.shared();
    private final TopicWriter writer = backends.writer();
    private final String name = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        writer.close();
    }

    @Test
    void every_event_is_in_the_log_once_however_often_it_is_delivered() {
        List<Event> events = Samples.stream(name, 20);
        deliver(events);
        deliver(events);
        deliver(events.reversed());
        Event last = Samples.registered(name + " last");
        deliver(List.of(last));
        StoredLog.awaitOnce(events);
        StoredLog.awaitOnce(List.of(last));
        assertThat(StoredLog.isGapless()).isTrue();
        assertThat(versions(events.get(0))).hasSize(21).doesNotHaveDuplicates();
    }

    @Test
    void unreadable_messages_go_to_the_dead_letters_and_hold_nothing_up() {
        List<Event> events = Samples.stream(name, 4);
        List<RecordMetadata> unreadable = new ArrayList<>();
        for (Event event : events) {
            unreadable.add(writer.write(
                    Topics.FACTS, "junk-" + event.id(), ("junk " + name).getBytes(StandardCharsets.UTF_8)));
            writer.write(Samples.message(event));
        }
        StoredLog.awaitOnce(events);
        unreadable.forEach(message -> StoredLog.awaitRead(message.topic(), message.partition(), message.offset() + 1));
        List<ConsumerRecord<String, byte[]>> letters = backends.read(Topics.deadLetters(Topics.FACTS)).now().stream()
                .filter(letter -> new String(letter.value(), StandardCharsets.UTF_8).equals("junk " + name))
                .toList();
        assertThat(letters)
                .extracting(letter -> header(letter, "dead-letter-offset"))
                .containsExactlyInAnyOrderElementsOf(unreadable.stream()
                        .map(message -> String.valueOf(message.offset()))
                        .toList());
        assertThat(header(letters.get(0), "dead-letter-reader")).isEqualTo("event-store");
        assertThat(header(letters.get(0), "dead-letter-reason")).isNotBlank();
    }

    @Test
    void a_connection_that_is_killed_in_the_middle_loses_and_doubles_nothing() throws SQLException {
        List<Event> events = Samples.stream(name, 50);
        try (Connection holder = StoredLog.SQL.connect();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select from event_store.head for update");
            deliver(events);
            for (int kill = 0; kill < 3; kill++) {
                await("the log waits for the head and is killed")
                        .atMost(Duration.ofSeconds(30))
                        .until(IntakeIT::killWaitingAppender);
            }
            await("not ready").until(() -> get("/q/health/ready").statusCode() == 503);
            assertThat(get("/q/health/ready").asString()).contains("terminating connection");
            holder.rollback();
        }
        StoredLog.awaitOnce(events);
        await("ready again").until(() -> get("/q/health/ready").statusCode() == 200);
        assertThat(StoredLog.isGapless()).isTrue();
        assertThat(get("/q/metrics").asString()).contains("statecraft_log_failures_total");
    }

    @Test
    void who_waits_at_the_end_of_the_log_is_answered_as_soon_as_an_event_is_there() throws Exception {
        Event registered = Samples.registered(name);
        String request = "/events?wait=60&after=" + StoredLog.head() + "&document="
                + registered.data().documentId();
        Event other = Samples.registered(name + " other");
        try (ExecutorService client = Executors.newSingleThreadExecutor()) {
            Instant start = Instant.now();
            Future<Response> answer = client.submit(() -> get(request));
            deliver(List.of(other));
            StoredLog.awaitOnce(List.of(other));
            assertThat(answer.isDone()).isFalse();
            deliver(List.of(registered));
            assertThat(answer.get().asString()).contains(registered.id()).hasLineCount(1);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(55));
        }
    }

    @Test
    void who_waits_in_vain_is_sent_on_without_an_event() {
        Response answer = get("/events?wait=1&document=unknown&after=" + StoredLog.head());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEmpty();
        assertThat(answer.header("Link")).contains("wait=1", "after=");
        assertThat(get("/events?wait=61").statusCode()).isEqualTo(400);
    }

    private void deliver(List<Event> events) {
        events.forEach(event -> writer.write(Samples.message(event)));
    }

    private static boolean killWaitingAppender() {
        return StoredLog.SQL.number(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where usename = current_user"
                                + " and wait_event_type = 'Lock' and query like 'select position, hash, epoch% from event_store.head for update%'")
                > 0;
    }

    private static List<Object> versions(Event registered) {
        return new ArrayList<>(StoredLog.SQL
                .rows(
                        "select version from event_store.event where document = ? order by position",
                        registered.data().documentId())
                .stream()
                .map(row -> (Object) String.valueOf(row.get("version")))
                .toList());
    }

    private static String header(ConsumerRecord<String, byte[]> letter, String header) {
        return new String(letter.headers().lastHeader(header).value(), StandardCharsets.UTF_8);
    }
}
