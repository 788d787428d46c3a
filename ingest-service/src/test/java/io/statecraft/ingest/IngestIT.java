package io.statecraft.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.statecraft.facts.Event;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Json;
import io.statecraft.facts.Topics;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class IngestIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String SENTENCE = "Norway's army has 8,800 soldiers. ";

    @Test
    void a_document_is_durable_when_the_client_is_answered() {
        String id = accepted(post(json(unique()))).path("id");
        assertThat(events(Topics.DOCUMENTS))
                .extracting(event -> event.data().documentId())
                .contains(id);
    }

    @Test
    void a_document_becomes_facts_whose_quotes_are_verbatim() {
        String text = unique();
        String id = accepted(post(json(text))).path("id");
        awaitExtracted(id);
        List<FactRecorded> facts = facts(id);
        assertThat(facts).isNotEmpty();
        for (FactRecorded recorded : facts) {
            assertThat(text).contains(recorded.fact().statement().quote());
            assertThat(recorded.sentence().text())
                    .contains(recorded.fact().statement().quote());
        }
    }

    @Test
    void the_same_document_twice_has_the_same_id_and_no_new_facts() {
        String text = unique();
        String id = accepted(post(json(text))).path("id");
        awaitExtracted(id);
        long before = eventsOf(id);
        post(json(text)).then().statusCode(200).body("id", equalTo(id)).body("status", equalTo("extracted"));
        // Another document behind it proves that everything before it was read.
        awaitExtracted(accepted(post(json(unique()))).path("id"));
        assertThat(eventsOf(id)).isEqualTo(before);
    }

    @Test
    void every_fact_is_published_once_and_named_by_the_completion() {
        String id = accepted(post(json(unique()))).path("id");
        awaitExtracted(id);
        List<ExtractionCompleted> completed = events(Topics.FACTS).stream()
                .map(Event::data)
                .filter(ExtractionCompleted.class::isInstance)
                .map(ExtractionCompleted.class::cast)
                .filter(data -> data.document().equals(id))
                .toList();
        assertThat(completed).hasSize(1);
        assertThat(facts(id))
                .extracting(recorded -> recorded.fact().id())
                .isEqualTo(completed.get(0).facts());
        given().get("/documents/{id}/status", id)
                .then()
                .statusCode(200)
                .body("facts", equalTo(facts(id).size()))
                .body("status", equalTo("extracted"));
    }

    @Test
    void a_document_in_another_language_ends_in_a_clear_status_without_facts() {
        String french =
                "Le ministre a rencontré lundi à Oslo le chef des armées, qui lui a promis de nouveaux avions. ";
        String id = accepted(post(json(french + UUID.randomUUID()))).path("id");
        await().atMost(LIMIT).untilAsserted(() -> given().get("/documents/{id}/status", id)
                .then()
                .statusCode(200)
                .body("status", equalTo("failed"))
                .body("problem", equalTo("language fr: no engine"))
                .body("facts", equalTo(0)));
        assertThat(facts(id)).isEmpty();
    }

    @Test
    void events_of_a_document_share_its_correlation_and_name_their_cause() {
        String request = "request-" + UUID.randomUUID();
        String id = accepted(given().header("X-Correlation-Id", request)
                        .contentType("application/json")
                        .body(json(unique()))
                        .post("/documents"))
                .path("id");
        awaitExtracted(id);
        Event registered = events(Topics.DOCUMENTS).stream()
                .filter(event -> event.data().documentId().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(events(Topics.FACTS))
                .filteredOn(event -> event.data().documentId().equals(id))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.correlationId()).isEqualTo(request);
                    assertThat(event.causationId()).contains(registered.id());
                });
    }

    @Test
    void files_of_every_format_give_the_text_that_they_show() throws IOException {
        String sentence = unique().strip();
        for (Map.Entry<String, byte[]> file : Map.of(
                        "note.txt", TestFiles.text(sentence),
                        "note.html", TestFiles.html(sentence),
                        "note.docx", TestFiles.docx(sentence),
                        "note.pdf", TestFiles.pdf(sentence))
                .entrySet()) {
            String id = given().multiPart("file", file.getKey(), file.getValue())
                    .multiPart("published", "2024-05")
                    .post("/documents")
                    .then()
                    .statusCode(org.hamcrest.Matchers.in(List.of(200, 202)))
                    .extract()
                    .path("id");
            assertThat(registeredText(id)).as(file.getKey()).isEqualTo(sentence);
        }
    }

    @Test
    void what_is_no_document_is_refused_with_its_field() {
        refused(post("{\"text\": \"  \"}"), 400, "empty-document", "text");
        refused(post("{}"), 400, "unreadable-json", null);
        refused(post("{\"text\": \"a\", \"colour\": \"red\"}"), 400, "unreadable-json", null);
        refused(post("{\"text\": \"a\", \"published\": \"last week\"}"), 400, "unreadable-json", null);
        refused(post("[1, 2"), 400, "unreadable-json", null);
        refused(post(""), 400, "empty-body", null);
        refused(given().multiPart("title", "no file").post("/documents"), 400, "missing-file", "file");
        refused(
                given().multiPart("file", "a.txt", TestFiles.text("Some text."))
                        .multiPart("published", "soon")
                        .post("/documents"),
                400,
                "invalid-value",
                "published");
        refused(
                given().multiPart("file", "a.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10})
                        .post("/documents"),
                415,
                "unsupported-media-type",
                "file");
        refused(given().contentType("text/csv").body("a,b").post("/documents"), 415, "unsupported-media-type", null);
        refused(given().get("/documents/no-such/status"), 404, "unknown-document", null);
    }

    @Test
    void an_unreadable_message_is_buried_and_the_next_document_is_read() {
        try (TopicWriter writer = TestBackends.shared().writer()) {
            writer.write(Topics.DOCUMENTS, "broken", new byte[] {1, 2, 3});
        }
        awaitExtracted(accepted(post(json(unique()))).path("id"));
        List<ConsumerRecord<String, byte[]>> buried = TestBackends.shared()
                .read(Topics.deadLetters(Topics.DOCUMENTS))
                .until(LIMIT, letters -> letters.stream().anyMatch(letter -> "broken".equals(letter.key())));
        assertThat(buried).filteredOn(letter -> "broken".equals(letter.key())).allSatisfy(letter -> {
            assertThat(letter.value()).containsExactly(1, 2, 3);
            assertThat(letter.headers().lastHeader("dead-letter-reason")).isNotNull();
        });
    }

    private static String unique() {
        return SENTENCE + "The reference of this note is " + UUID.randomUUID() + ".";
    }

    private static String json(String text) {
        return Json.line(Map.of("text", text, "published", "2024-05-04"));
    }

    private static Response post(String body) {
        return given().contentType("application/json").body(body).post("/documents");
    }

    private static io.restassured.response.ExtractableResponse<Response> accepted(Response response) {
        return response.then().statusCode(202).extract();
    }

    private static void refused(
            Response response, int status, String code, @org.jspecify.annotations.Nullable String field) {
        response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:statecraft:problem:" + code))
                .body("field", equalTo(field));
    }

    private static void awaitExtracted(String id) {
        await().atMost(LIMIT)
                .until(() -> given().get("/documents/{id}/status", id).path("status"), "extracted"::equals);
    }

    private static List<FactRecorded> facts(String document) {
        return events(Topics.FACTS).stream()
                .map(Event::data)
                .filter(FactRecorded.class::isInstance)
                .map(FactRecorded.class::cast)
                .filter(data -> data.documentId().equals(document))
                .toList();
    }

    private static long eventsOf(String document) {
        return java.util.stream.Stream.of(Topics.DOCUMENTS, Topics.FACTS)
                .flatMap(topic -> events(topic).stream())
                .filter(event -> event.data().documentId().equals(document))
                .count();
    }

    private static String registeredText(String id) {
        return events(Topics.DOCUMENTS).stream()
                .map(Event::data)
                .filter(data -> data.documentId().equals(id))
                .map(io.statecraft.facts.DocumentRegistered.class::cast)
                .findFirst()
                .orElseThrow()
                .document()
                .text();
    }

    private static List<Event> events(String topic) {
        return TestBackends.shared().read(topic).now().stream()
                .filter(message -> message.headers().lastHeader("ce_id") != null)
                .map(Readable::event)
                .toList();
    }
}
