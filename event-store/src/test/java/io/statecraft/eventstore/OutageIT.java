package io.statecraft.eventstore;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Topics;
import io.statecraft.testing.TopicWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(value = OutageResource.class, restrictToAnnotatedClass = true)
@SuppressWarnings("NullAway.Init") // the test resource sets the field
class OutageIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    Outage outage;

    private final String name = UUID.randomUUID().toString();

    @Test
    void a_database_that_goes_away_and_comes_back_finds_the_service_waiting() {
        List<Event> events = Samples.stream(name, 20);
        deliver(events.subList(0, 5));
        awaitLogged(events.subList(0, 5));
        outage.cutDatabase();
        deliver(events.subList(5, 21));
        await("not ready").atMost(PATIENCE).until(() -> get("/q/health/ready").statusCode() == 503);
        outage.mendDatabase();
        awaitLogged(events);
        await("ready again").atMost(PATIENCE).until(() -> get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void backends_that_stop_and_start_again_find_the_service_waiting() {
        List<Event> events = Samples.stream(name, 20);
        deliver(events.subList(0, 10));
        outage.restartBackends();
        deliver(events.subList(10, 21));
        awaitLogged(events);
        // The first answers may still meet connections that the stopped database left behind.
        await("an intact log").atMost(PATIENCE).untilAsserted(() -> {
            Response verification = get("/log/verification");
            assertThat(verification.statusCode()).isEqualTo(200);
            assertThat(verification.jsonPath().getBoolean("intact")).isTrue();
        });
    }

    @Test
    void a_disk_that_is_full_and_is_freed_finds_the_service_waiting_and_nothing_lost() throws Exception {
        List<Event> events = Samples.stream(name, 600);
        deliver(events.subList(0, 5));
        awaitLogged(events.subList(0, 5));
        try (SmallDisk disk = SmallDisk.mounted(64)) {
            outage.execute("create tablespace small location '" + disk.directory() + "'");
            outage.moveLog("pg_default", "small");
            disk.fill();
            deliver(events.subList(5, events.size()));
            await("not ready")
                    .atMost(PATIENCE)
                    .until(() -> get("/q/health/ready").asString(), containsString("No space left"));
            disk.free();
            awaitLogged(events);
            assertThat(get("/log/verification").jsonPath().getBoolean("intact")).isTrue();
            outage.moveLog("small", "pg_default");
            outage.execute("drop tablespace small");
        }
    }

    /** Whoever went on at the old offsets would pass over the first events of the new topics. */
    @Test
    void topics_that_come_back_empty_are_read_from_their_beginning() throws IOException {
        List<Event> events = Samples.stream(name, 20);
        deliver(events.subList(0, 15));
        awaitLogged(events.subList(0, 15));
        outage.loseTopics();
        try (TopicWriter writer = outage.clients().writer()) {
            Topics.ALL.forEach(topic -> writer.create(topic, 3));
        }
        deliver(events.subList(10, 21));
        awaitLogged(events);
    }

    @Test
    void lost_topics_are_restored_from_the_log() throws IOException {
        List<Event> events = Samples.stream(name, 20);
        deliver(events);
        awaitLogged(events);
        outage.loseTopics();
        try (TopicWriter writer = outage.clients().writer()) {
            Topics.ALL.forEach(topic -> writer.create(topic, 3));
        }
        await("restoration")
                .atMost(PATIENCE)
                .ignoreExceptions()
                .until(() -> post("/log/restoration").statusCode() == 202);
        String document = events.get(0).data().documentId();
        List<ConsumerRecord<String, byte[]>> documents = outage.clients()
                .read(Topics.DOCUMENTS)
                .until(PATIENCE, messages -> messages.stream().anyMatch(message -> document.equals(message.key())));
        assertThat(documents)
                .filteredOn(message -> document.equals(message.key()))
                .hasSize(1);
        List<ConsumerRecord<String, byte[]>> facts = outage.clients()
                .read(Topics.FACTS)
                .until(
                        PATIENCE,
                        messages -> messages.stream()
                                        .filter(message -> document.equals(message.key()))
                                        .count()
                                == events.size() - 1);
        assertThat(facts.stream()
                        .filter(message -> document.equals(message.key()))
                        .map(EventCodec::decode))
                .containsExactlyElementsOf(events.subList(1, events.size()));
        awaitLogged(events);
    }

    private void deliver(List<Event> events) {
        try (TopicWriter writer = outage.clients().writer()) {
            events.forEach(event -> writer.write(Samples.message(event)));
        }
    }

    private static void awaitLogged(List<Event> events) {
        String request = "/streams/" + events.get(0).data().documentId();
        await("events in the log").atMost(PATIENCE).ignoreExceptions().until(() -> {
            Response response = get(request);
            return response.statusCode() == 200 && response.asString().lines().count() == events.size();
        });
    }
}
