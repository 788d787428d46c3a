package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Json;
import io.statecraft.facts.Topics;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;

/** Clients that stay hear of what concerns them, each thing, also after they were cut off. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class StreamIT {
    private static final String TEXT =
            "Ruritania has 300 guards. Ruritania has 12 tanks. Graustark has 40 guards. Ruritania has 500 guards.";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void a_client_hears_what_its_filter_lets_through_and_goes_on_where_it_was_cut_off() throws Exception {
        Told told = Told.unapplied(TEXT);
        String lastId;
        try (Stream first = new Stream("/military-balance/stream?owner=ruritania&min=100..", Optional.empty())) {
            first.opened();
            write(told.strengthEvent("Ruritania has 300", "ruritania", 300));
            write(told.strengthEvent("Ruritania has 12", "ruritania", 12));
            write(told.strengthEvent("Graustark has", "graustark", 4000));
            JsonNode row = first.next();
            assertThat(row.path("owner").asText()).isEqualTo("ruritania");
            assertThat(row.path("min").asInt()).isEqualTo(300);
            assertThat(row.path("evidence").path(0).asText()).startsWith("/evidence/");
            lastId = first.lastId();
        }
        write(told.strengthEvent("Ruritania has 500", "ruritania", 500));
        try (Stream again = new Stream("/military-balance/stream?owner=ruritania&min=100..", Optional.of(lastId))) {
            assertThat(again.next().path("min").asInt()).isEqualTo(500);
        }
        try (Stream all = new Stream("/stream?actor=graustark&from=beginning", Optional.empty())) {
            assertThat(all.next().path("data").path("quantity").path("min").asInt())
                    .isEqualTo(4000);
        }
    }

    @Test
    void what_a_stream_cannot_be_asked_is_said_at_once() {
        given().get("/stream?colour=red")
                .then()
                .statusCode(400)
                .body("field", equalTo("colour"))
                .body("allowed", hasItem("kind"));
        given().get("/stream?from=yesterday").then().statusCode(400).body("field", equalTo("from"));
        given().get("/stream?confidence=much").then().statusCode(400).body("field", equalTo("confidence"));
        given().header("Last-Event-ID", "x").get("/stream").then().statusCode(400);
        for (String path : List.of("/stream", "/facts/stream")) {
            given().accept("application/json, application/problem+json")
                    .get(path)
                    .then()
                    .statusCode(org.hamcrest.Matchers.in(List.of(404, 406)))
                    .contentType("application/problem+json");
        }
        given().get("/relationships/stream").then().statusCode(404).body("allowed", hasItem("interactions"));
    }

    private static void write(Event event) {
        try (TopicWriter writer = TestBackends.shared().writer()) {
            writer.write(EventCodec.encode(Topics.FACTS, event));
        }
    }

    /** A client that listens. */
    private static final class Stream implements AutoCloseable {
        private final HttpClient client = HttpClient.newHttpClient();
        private final InputStream body;
        private final Queue<String> lines = new ConcurrentLinkedQueue<>();
        private volatile String lastId = "";

        Stream(String path, Optional<String> lastEvent) throws IOException, InterruptedException {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                            URI.create("http://localhost:" + RestAssured.port + path))
                    .header("Accept", "text/event-stream");
            lastEvent.ifPresent(id -> request.header("Last-Event-ID", id));
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().allValues("content-type")).isEqualTo(List.of("text/event-stream"));
            body = response.body();
            Thread.ofVirtual().start(this::listen);
        }

        private void listen() {
            try (var reader = new java.io.BufferedReader(
                    new java.io.InputStreamReader(body, java.nio.charset.StandardCharsets.UTF_8))) {
                reader.lines().forEach(lines::add);
            } catch (IOException | java.io.UncheckedIOException e) {
                lines.add("closed: " + e);
            }
        }

        void opened() {
            await().atMost(PATIENCE).until(() -> lines.stream().anyMatch(line -> line.startsWith("retry:")));
        }

        JsonNode next() {
            await().atMost(PATIENCE).until(() -> lines.stream().anyMatch(line -> line.startsWith("data:")));
            for (String line = lines.remove(); ; line = lines.remove()) {
                if (line.startsWith("id: ")) {
                    lastId = line.substring("id: ".length());
                }
                if (line.startsWith("data: ")) {
                    return Json.read(line.substring("data: ".length()), JsonNode.class);
                }
            }
        }

        String lastId() {
            return lastId;
        }

        @Override
        public void close() throws IOException {
            body.close();
            client.shutdownNow();
        }
    }
}
