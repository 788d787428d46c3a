package io.statecraft.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.EventName;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Json;
import io.statecraft.facts.Statement;
import io.statecraft.facts.Topics;
import io.statecraft.testing.AsyncApi;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is on the broker after everything that can happen to a document is what the AsyncAPI document promises. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class AsyncApiIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final AsyncApi API = new AsyncApi(Event.class);
    private static final String DECISION = "{\"reviewer\": \"R. Chicolini\", \"reason\": \"by the original\"%s}";

    private String document = "";

    @BeforeEach
    void ingest() {
        document = ingested();
    }

    @Test
    void every_message_of_every_topic_is_as_described() {
        haveAnOlderReadingRetracted();
        correctEverything();
        leaveADeadLetter();

        List<String> seen = Topics.ALL.stream()
                .flatMap(topic -> messages(topic).stream())
                .filter(message -> message.headers().lastHeader("ce_type") != null)
                .map(EventCodec::decode)
                .map(event -> event.name().schemaName())
                .distinct()
                .toList();
        assertThat(seen)
                .containsExactlyInAnyOrderElementsOf(Topics.ALL.stream()
                        .flatMap(topic -> API.messages(topic).stream())
                        .toList());
    }

    private void correctEverything() {
        correct("/facts/" + fact("force") + "/reviews", ", \"verdict\": \"confirmed\"");
        correct("/facts/" + fact("commitment") + "/resolution", ", \"outcome\": \"met\", \"date\": \"2024-06\"");
        correct("/facts/" + fact("assessment") + "/resolution", ", \"outcome\": \"occurred\"");
        String actor = "actor-" + UUID.randomUUID();
        correct("/actors/" + actor + "/merge", ", \"into\": \"NOR\"");
        correct("/actors/" + actor + "/separation", "");
        correct("/corrections/" + correct("/documents/" + document + "/withdrawal", "") + "/revocation", "");
        correct("/documents/" + document + "/redaction", "");
    }

    private void haveAnOlderReadingRetracted() {
        Event registered = events(Topics.DOCUMENTS).get(0);
        try (TopicWriter writer = TestBackends.shared().writer()) {
            writer.write(EventCodec.encode(
                    Topics.FACTS, registered.causing(older(), "old/0", Registrar.SOURCE, Instant.now())));
            ExtractionCompleted completed =
                    new ExtractionCompleted(document, "old/0", List.of(), 3, Optional.empty(), Optional.empty());
            writer.write(EventCodec.encode(
                    Topics.FACTS, registered.causing(completed, "old/0", Registrar.SOURCE, Instant.now())));
        }
        await().atMost(LIMIT)
                .until(() -> given().get("/documents/{id}/status", document).path("extractor"), "old/0"::equals);
        given().post("/extractions").then().statusCode(202);
        await().atMost(LIMIT)
                .until(() -> events(Topics.FACTS).stream().anyMatch(event -> event.name() == EventName.FACT_RETRACTED));
    }

    private FactRecorded older() {
        FactRecorded read = recorded("force");
        Statement now = read.fact().statement();
        Statement then = new Statement(
                "",
                now.document(),
                now.quote(),
                now.start(),
                now.end(),
                now.date(),
                Optional.of("Oslo"),
                now.factuality(),
                now.source(),
                "old/0",
                now.confidence(),
                now.reading());
        return new FactRecorded(read.fact().with(then).identified(), read.sentence(), read.description());
    }

    private static void leaveADeadLetter() {
        try (TopicWriter writer = TestBackends.shared().writer()) {
            writer.write(Topics.DOCUMENTS, "unreadable", new byte[] {1, 2, 3});
        }
        List<ConsumerRecord<String, byte[]>> letters = TestBackends.shared()
                .read(Topics.deadLetters(Topics.DOCUMENTS))
                .until(LIMIT, buried -> buried.stream().anyMatch(letter -> "unreadable".equals(letter.key())));
        assertThat(letters)
                .allSatisfy(letter -> assertThat(API.breaches(letter)).isEmpty());
    }

    /** What services have put there; other tests leave messages that are none. */
    private static List<ConsumerRecord<String, byte[]>> messages(String topic) {
        List<ConsumerRecord<String, byte[]>> messages =
                TestBackends.shared().read(topic).now();
        assertThat(messages)
                .filteredOn(message -> message.headers().lastHeader("ce_type") != null)
                .isNotEmpty()
                .allSatisfy(message -> assertThat(API.breaches(message)).isEmpty());
        return messages;
    }

    private static String ingested() {
        String text = "Norway's army has 8,800 soldiers. Norway has promised to send Ukraine ten tanks. "
                + "Russia will probably attack Norway in 2027. The note is " + UUID.randomUUID() + ".";
        String id = given().contentType("application/json")
                .body(Json.line(Map.of("text", text, "published", "2024-05-04")))
                .post("/documents")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(LIMIT)
                .until(() -> given().get("/documents/{id}/status", id).path("status"), "extracted"::equals);
        return id;
    }

    private static String correct(String path, String more) {
        // A fact that was just published may not be known yet.
        await().atMost(LIMIT)
                .until(() -> given().contentType("application/json")
                                .body("{}")
                                .post(path)
                                .statusCode()
                        == 400);
        return given().contentType("application/json")
                .body(DECISION.formatted(more))
                .post(path)
                .then()
                .statusCode(202)
                .extract()
                .path("correction");
    }

    private String fact(String kind) {
        return recorded(kind).fact().id();
    }

    private FactRecorded recorded(String kind) {
        return events(Topics.FACTS).stream()
                .map(Event::data)
                .filter(FactRecorded.class::isInstance)
                .map(FactRecorded.class::cast)
                .filter(recorded -> recorded.fact().kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + kind));
    }

    private List<Event> events(String topic) {
        return messages(topic).stream()
                .filter(message -> message.headers().lastHeader("ce_type") != null)
                .map(Readable::event)
                .filter(event -> event.data().documentId().equals(document))
                .toList();
    }
}
