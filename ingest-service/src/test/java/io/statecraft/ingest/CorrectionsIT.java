package io.statecraft.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.statecraft.facts.CommitmentResolved;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.EventName;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.Json;
import io.statecraft.facts.ReviewVerdict;
import io.statecraft.facts.Statement;
import io.statecraft.facts.Topics;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class CorrectionsIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private String document = "";

    @BeforeEach
    void ingest() {
        document = given().contentType("application/json")
                .body(Json.line(Map.of(
                        "text",
                        "Norway's army has 8,800 soldiers. Norway has promised to send Ukraine ten tanks. The note is "
                                + UUID.randomUUID() + ".",
                        "published",
                        "2024-05-04")))
                .post("/documents")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        awaitExtractedBy("");
        await().atMost(LIMIT).until(() -> reject(fact("force"), "{}").statusCode() == 400);
    }

    @Test
    void a_review_is_an_event_caused_by_the_fact_that_it_is_about() {
        FactRecorded fact = fact("force");
        String id = made(reject(fact, decision())).extract().path("correction");
        Event event = event(id);
        assertThat(event.causationId()).contains(eventOf(fact).id());
        assertThat(event.data()).isInstanceOfSatisfying(FactReviewed.class, reviewed -> {
            assertThat(reviewed.verdict()).isEqualTo(ReviewVerdict.REJECTED);
            assertThat(reviewed.fact()).isEqualTo(fact.fact().id());
            assertThat(reviewed.decision().reviewer()).isEqualTo("R. Chicolini");
        });
    }

    @Test
    void who_decides_on_what_others_have_decided_meanwhile_is_refused() throws Exception {
        FactRecorded fact = fact("force");
        String expecting = """
                {"reviewer": "R. Chicolini", "reason": "so", "verdict": "rejected", "expectedVersion": %d}""";
        String first = made(reject(fact, expecting.formatted(0)))
                .body("version", equalTo(1))
                .extract()
                .path("correction");
        reject(fact, expecting.formatted(0))
                .then()
                .statusCode(409)
                .body("field", equalTo("expectedVersion"))
                .body("allowed", equalTo(List.of("1")));
        given().contentType("application/json")
                .body(expecting.formatted(1))
                .post("/corrections/" + first + "/revocation")
                .then()
                .statusCode(202)
                .body("version", equalTo(2));
        reject(fact, expecting.formatted(1)).then().statusCode(409);

        int deciders = 6;
        try (ExecutorService desks = Executors.newFixedThreadPool(deciders)) {
            List<Future<Integer>> answers = new ArrayList<>();
            for (int i = 0; i < deciders; i++) {
                answers.add(
                        desks.submit(() -> reject(fact, expecting.formatted(2)).statusCode()));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : answers) {
                statuses.add(answer.get());
            }
            assertThat(statuses)
                    .containsOnlyOnce(202)
                    .filteredOn(status -> status == 409)
                    .hasSize(deciders - 1);
        }
    }

    @Test
    void a_corrected_fact_keeps_its_id_and_changes_only_what_was_said_to_change() {
        FactRecorded fact = fact("force");
        String body = """
                {"reviewer": "R. Chicolini", "reason": "so", "verdict": "corrected",
                 "fact": {"date": "2021", "quantity": {"min": 8000}}}""";
        String id = made(review(fact, body)).extract().path("correction");
        FactRecorded now = ((FactReviewed) event(id).data()).as().orElseThrow();
        assertThat(now.fact().id()).isEqualTo(fact.fact().id());
        assertThat(now.fact().statement().date()).contains(Edtf.parse("2021"));
        assertThat(Json.line(now.fact())).contains("\"min\":8000,\"max\":8800");
        assertThat(now.sentence()).isEqualTo(fact.sentence());
    }

    @Test
    void what_is_no_review_is_refused_with_its_field() {
        FactRecorded fact = fact("force");
        refused(reject(fact, "{\"verdict\": \"rejected\", \"reason\": \"so\"}"), 400, "missing-field", "reviewer");
        refused(reject(fact, "{\"verdict\": \"rejected\", \"reviewer\": \"A\"}"), 400, "missing-field", "reason");
        refused(review(fact, verdict("wrong", "")), 400, "invalid-value", "verdict")
                .body("allowed", hasItems("confirmed", "corrected", "rejected"));
        refused(review(fact, verdict("corrected", "")), 400, "invalid-value", "fact");
        refused(review(fact, verdict("rejected", "{\"date\": \"2021\"}")), 400, "invalid-value", "fact");
        refused(review(fact, verdict("corrected", "{\"quote\": \"x\"}")), 400, "invalid-value", "fact.quote");
        refused(review(fact, verdict("corrected", "{\"colour\": \"red\"}")), 400, "invalid-value", "fact.colour");
        refused(review(fact, verdict("corrected", "{\"date\": \"soon\"}")), 400, "invalid-value", "fact");
        refused(review(fact, verdict("corrected", "{\"category\": \"cats\"}")), 400, "invalid-value", "fact");
        refused(post("/facts/no-such/reviews", decision()), 404, "unknown-fact", null);
        refused(post("/facts/no-such/reviews", ""), 400, "empty-body", null);
    }

    @Test
    void a_document_is_withdrawn_once_until_that_is_taken_back() {
        String path = "/documents/" + document + "/withdrawal";
        String withdrawal = made(post(path, decision())).extract().path("correction");
        refused(post(path, decision()), 409, "already-withdrawn", null);
        String revocation = "/corrections/" + withdrawal + "/revocation";
        String revoked = made(post(revocation, decision())).extract().path("correction");
        refused(post(revocation, decision()), 409, "already-revoked", null);
        made(post("/corrections/" + revoked + "/revocation", decision()));
        refused(post(path, decision()), 409, "already-withdrawn", null);
        refused(post("/corrections/no-such/revocation", decision()), 404, "unknown-correction", null);
        refused(post("/documents/no-such/withdrawal", decision()), 404, "unknown-document", null);
    }

    @Test
    void the_same_request_sent_again_makes_one_correction() {
        String path = "/documents/" + document + "/withdrawal";
        String key = UUID.randomUUID().toString();
        String first = made(post(path, decision(), key)).extract().path("correction");
        String second = made(post(path, decision(), key)).extract().path("correction");
        assertThat(second).isEqualTo(first);
    }

    @Test
    void commitments_and_assessments_are_resolved_and_nothing_else() {
        FactRecorded promise = fact("commitment");
        String path = "/facts/" + promise.fact().id() + "/resolution";
        String id = made(post(
                        path, "{\"reviewer\": \"A\", \"reason\": \"b\", \"outcome\": \"met\", \"date\": \"2024-06\"}"))
                .extract()
                .path("correction");
        assertThat(event(id).data()).isInstanceOf(CommitmentResolved.class);
        refused(
                post(path, "{\"reviewer\": \"A\", \"reason\": \"b\", \"outcome\": \"occurred\"}"),
                400,
                "invalid-value",
                "outcome");
        refused(post("/facts/" + fact("force").fact().id() + "/resolution", decision()), 400, "not-resolvable", null);
    }

    @Test
    void actors_are_merged_without_circles_and_separated_again() {
        String one = "one-" + UUID.randomUUID();
        String two = "two-" + UUID.randomUUID();
        made(merge(one, two));
        refused(merge(two, one), 409, "merge-in-a-circle", null);
        refused(merge(two, two), 409, "merge-in-a-circle", null);
        made(post("/actors/" + one + "/separation", decision()));
        refused(post("/actors/" + two + "/separation", decision()), 404, "not-merged", null);
    }

    @Test
    void a_newer_extractor_takes_back_what_it_does_not_find_unless_a_reviewer_decided() {
        FactRecorded read = fact("force");
        FactRecorded wrong = other(read, 0.1);
        FactRecorded right = other(read, 0.2);
        Event registered = registered();
        try (TopicWriter writer = TestBackends.shared().writer()) {
            for (FactRecorded old : List.of(wrong, right)) {
                writer.write(EventCodec.encode(
                        Topics.FACTS, registered.causing(old, "old/0", Registrar.SOURCE, Instant.now())));
            }
            ExtractionCompleted completed =
                    new ExtractionCompleted(document, "old/0", List.of(), 3, Optional.empty(), Optional.empty());
            writer.write(EventCodec.encode(
                    Topics.FACTS, registered.causing(completed, "old/0", Registrar.SOURCE, Instant.now())));
        }
        awaitExtractedBy("old/0");
        made(review(right, verdict("confirmed", "")));

        given().post("/extractions").then().statusCode(202);

        await().atMost(LIMIT).until(() -> events().stream()
                .anyMatch(event -> event.data() instanceof FactRetracted retracted
                        && retracted.fact().equals(wrong.fact().id())));
        assertThat(events())
                .filteredOn(event -> event.name() == EventName.FACT_RETRACTED)
                .extracting(event -> event.data().subject())
                .containsExactly(wrong.fact().id());
    }

    private static FactRecorded other(FactRecorded read, double confidence) {
        Statement old = read.fact().statement();
        Statement other = new Statement(
                "",
                old.document(),
                old.quote(),
                old.start(),
                old.end(),
                Optional.of(Edtf.parse(confidence < 0.15 ? "1901" : "1902")),
                old.place(),
                old.factuality(),
                old.source(),
                "old/0",
                confidence,
                old.reading());
        return new FactRecorded(read.fact().with(other).identified(), read.sentence(), read.description());
    }

    private static String decision() {
        return "{\"reviewer\": \"R. Chicolini\", \"reason\": \"by the original\", \"verdict\": \"rejected\"}";
    }

    private static String verdict(String verdict, String fact) {
        return "{\"reviewer\": \"A\", \"reason\": \"b\", \"verdict\": \"%s\"%s}"
                .formatted(verdict, fact.isEmpty() ? "" : ", \"fact\": " + fact);
    }

    private static Response reject(FactRecorded fact, String body) {
        return review(fact, body);
    }

    private static Response review(FactRecorded fact, String body) {
        return post("/facts/" + fact.fact().id() + "/reviews", body);
    }

    private static Response merge(String actor, String into) {
        return post(
                "/actors/" + actor + "/merge",
                "{\"reviewer\": \"A\", \"reason\": \"b\", \"into\": \"%s\"}".formatted(into));
    }

    private static Response post(String path, String body) {
        return given().contentType("application/json").body(body).post(path);
    }

    private static Response post(String path, String body, String key) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private static ValidatableResponse made(Response response) {
        return response.then().statusCode(202);
    }

    private static ValidatableResponse refused(
            Response response, int status, String code, @org.jspecify.annotations.Nullable String field) {
        return response.then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:statecraft:problem:" + code))
                .body("field", equalTo(field));
    }

    private void awaitExtractedBy(String extractor) {
        await().atMost(LIMIT).until(() -> {
            Map<String, Object> status =
                    given().get("/documents/{id}/status", document).jsonPath().getMap("");
            return "extracted".equals(status.get("status"))
                    && String.valueOf(status.get("extractor")).startsWith(extractor);
        });
    }

    private FactRecorded fact(String kind) {
        return events().stream()
                .map(Event::data)
                .filter(FactRecorded.class::isInstance)
                .map(FactRecorded.class::cast)
                .filter(recorded -> recorded.fact().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private Event eventOf(FactRecorded fact) {
        return events().stream()
                .filter(event -> event.data().equals(fact))
                .findFirst()
                .orElseThrow();
    }

    private static Event event(String id) {
        return read(Topics.FACTS).stream()
                .filter(event -> event.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Event registered() {
        return read(Topics.DOCUMENTS).stream()
                .filter(event -> event.data().documentId().equals(document))
                .findFirst()
                .orElseThrow();
    }

    private List<Event> events() {
        return read(Topics.FACTS).stream()
                .filter(event -> event.data().documentId().equals(document))
                .toList();
    }

    private static List<Event> read(String topic) {
        return TestBackends.shared().read(topic).now().stream()
                .filter(message -> message.headers().lastHeader("ce_id") != null)
                .map(Readable::event)
                .toList();
    }
}
