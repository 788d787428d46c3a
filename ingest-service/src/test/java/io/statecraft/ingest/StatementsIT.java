package io.statecraft.ingest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;
import io.statecraft.facts.Json;
import io.statecraft.facts.Topics;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class StatementsIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final int CLIENTS = 30;
    private static final String QUOTE = "envoys of Freedonia dined with Rufus Firefly";

    private String document = "";

    @BeforeEach
    void ingest() {
        String text = "Norway's army has 8,800 soldiers. In the evening " + QUOTE
                + ". They said little, little more. The note is " + UUID.randomUUID() + ".";
        document = given().contentType("application/json")
                .body(Json.line(Map.of("text", text, "published", "2024-05-04")))
                .post("/documents")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    @Test
    void a_fact_of_a_client_is_recorded_under_its_name_with_the_sentence_around_the_quote() {
        String id = state(dinner(""))
                .then()
                .statusCode(202)
                .body("taken", equalTo(1))
                .body("extractor", equalTo("client/trieste-desk/2"))
                .body("facts[0].outcome", equalTo("taken"))
                .extract()
                .path("facts[0].id");
        Event event = recorded(id).get(0);
        assertThat(event.source()).isEqualTo(URI.create("/client/trieste-desk/2"));
        FactRecorded recorded = (FactRecorded) event.data();
        assertThat(recorded.fact().statement().extractor()).isEqualTo("client/trieste-desk/2");
        assertThat(recorded.fact().statement().start()).isEqualTo(49);
        assertThat(recorded.fact().statement().confidence()).isEqualTo(1);
        assertThat(recorded.sentence().text()).isEqualTo("In the evening " + QUOTE + ".");
        assertThat(recorded.description().published()).hasToString("Optional[2024-05-04]");
    }

    @Test
    void the_same_fact_again_says_nothing_new() {
        state(dinner("")).then().statusCode(202).body("taken", equalTo(1));
        state(dinner("") + "," + dinner(""))
                .then()
                .statusCode(200)
                .body("taken", equalTo(0))
                .body("known", equalTo(2))
                .body("facts.outcome", equalTo(List.of("known", "known")));
        String id = state(dinner("")).then().extract().path("facts[0].id");
        assertThat(recorded(id)).hasSize(1);
    }

    @Test
    void what_is_sound_is_taken_and_what_is_not_is_refused_with_index_field_and_reason() {
        state(dinner("") + "," + dinner(", \"event\": \"DINE\""))
                .then()
                .statusCode(202)
                .body("taken", equalTo(1))
                .body("refused", equalTo(1))
                .body("facts[1].index", equalTo(1))
                .body("facts[1].problems[0].field", equalTo("facts[1].event"));
        refused("1").body("facts[0].problems[0].field", equalTo("facts[0]"));
        refused(dinner(", \"quote\": \"envoys of Sylvania\""))
                .body("facts[0].problems[0].field", equalTo("facts[0].quote"))
                .body("facts[0].problems[0].type", equalTo("urn:statecraft:problem:no-such-quote"));
        refused(dinner(", \"quote\": \"little\""))
                .body("facts[0].problems[0].field", equalTo("facts[0].start"))
                .body("facts[0].problems[0].allowed", equalTo(List.of("105", "113")));
        refused(dinner(", \"kind\": \"dinner\""))
                .body("facts[0].problems[0].field", equalTo("facts[0].kind"))
                .body("facts[0].problems[0].allowed", hasItems("interaction", "role"));
        refused(dinner(", \"date\": \"soon\"")).body("facts[0].problems.field", equalTo(List.of("facts[0].date")));
        refused(dinner(", \"colour\": \"red\"")).body("facts[0].problems.field", equalTo(List.of("facts[0].colour")));
        refused(dinner(", \"actor\": {\"id\": \"freedonia\", \"names\": [], \"rank\": 1}"))
                .body("facts[0].problems.field", equalTo(List.of("facts[0].actor.rank")));
        refused(dinner(", \"actor\": {\"id\": \"Free Donia\", \"names\": []}"));
        refused(dinner(", \"document\": \"another\"")).body("facts[0].problems[0].field", equalTo("facts[0].document"));
        refused("{\"kind\": \"interaction\", \"quote\": \"" + QUOTE + "\"}")
                .body(
                        "facts[0].problems.field",
                        containsInAnyOrder(
                                "facts[0].actor", "facts[0].recipients", "facts[0].event", "facts[0].factuality"));
    }

    @Test
    void what_is_no_statement_is_refused_with_its_field() {
        wrong("{\"facts\": []}", 400, "missing-field", "client");
        wrong("{\"client\": \"a b\", \"facts\": []}", 400, "invalid-value", "client");
        wrong("{\"client\": \"a\"}", 400, "missing-field", "facts");
        wrong("{\"client\": \"a\", \"facts\": []}", 400, "invalid-value", "facts");
        wrong("", 400, "empty-body", null);
        document = "no-such";
        wrong("{\"client\": \"a\", \"facts\": [" + dinner("") + "]}", 404, "unknown-document", null);
    }

    @Test
    void many_clients_at_once_wait_for_each_other_and_none_is_refused() throws Exception {
        List<Future<Integer>> answers = new ArrayList<>();
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int client = 0; client < CLIENTS; client++) {
                String name = "desk-" + client;
                String facts = IntStream.range(0, 100)
                        .mapToObj(day -> dinner(", \"date\": \"%s\"".formatted(LocalDate.ofYearDay(2020, 1 + day))))
                        .collect(Collectors.joining(","));
                answers.add(clients.submit(() -> post("{\"client\": \"%s\", \"facts\": [%s]}".formatted(name, facts))
                        .statusCode()));
            }
        }
        for (Future<Integer> answer : answers) {
            assertThat(answer.get()).isEqualTo(202);
        }
    }

    @Test
    void nothing_is_stated_about_a_withdrawn_document() {
        given().contentType("application/json")
                .body("{\"reviewer\": \"R. Chicolini\", \"reason\": \"forged\"}")
                .post("/documents/{id}/withdrawal", document)
                .then()
                .statusCode(202);
        state(dinner("")).then().statusCode(409).body("type", equalTo("urn:statecraft:problem:withdrawn"));
    }

    @Test
    void a_reading_does_not_take_back_what_a_client_stated() {
        awaitExtractedBy("statecraft/");
        String stated = state(dinner("")).then().statusCode(202).extract().path("facts[0].id");
        Event registered = registered();
        FactRecorded client = (FactRecorded) recorded(stated).get(0).data();
        FactRecorded old = other(client);
        try (TopicWriter writer = TestBackends.shared().writer()) {
            writer.write(
                    EventCodec.encode(Topics.FACTS, registered.causing(old, "old/0", Registrar.SOURCE, Instant.now())));
            ExtractionCompleted completed =
                    new ExtractionCompleted(document, "old/0", List.of(), 3, Optional.empty(), Optional.empty());
            writer.write(EventCodec.encode(
                    Topics.FACTS, registered.causing(completed, "old/0", Registrar.SOURCE, Instant.now())));
        }
        awaitExtractedBy("old/0");

        given().post("/extractions").then().statusCode(202);

        awaitExtractedBy("statecraft/");
        assertThat(events())
                .extracting(Event::data)
                .filteredOn(FactRetracted.class::isInstance)
                .extracting(data -> data.subject())
                .containsExactly(old.subject());
    }

    private static FactRecorded other(FactRecorded fact) {
        String json = Json.line(fact).replace("\"CONSULT\"", "\"AID\"").replace("client/trieste-desk/2", "old/0");
        FactRecorded other = Json.read(json, FactRecorded.class);
        return new FactRecorded(other.fact().identified(), other.sentence(), other.description());
    }

    /** A fact of which the later fields write over the earlier ones. */
    private static String dinner(String fields) {
        return """
                {"kind": "interaction", "quote": "%s", "actor": {"id": "freedonia", "names": ["Freedonia"]},
                 "recipients": [{"id": "rufus-firefly", "names": ["Rufus Firefly"]}], "event": "CONSULT", "mode": "meet",
                 "factuality": "CT+"%s}""".formatted(QUOTE, fields);
    }

    private Response state(String facts) {
        return post("{\"client\": \"trieste-desk/2\", \"facts\": [" + facts + "]}");
    }

    private Response post(String body) {
        return given().contentType("application/json").body(body).post("/documents/{id}/facts", document);
    }

    private ValidatableResponse refused(String fact) {
        return state(fact)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:statecraft:problem:no-fact-taken"))
                .body("facts[0].outcome", equalTo("refused"));
    }

    private void wrong(String body, int status, String code, @org.jspecify.annotations.Nullable String field) {
        post(body)
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:statecraft:problem:" + code))
                .body("field", equalTo(field));
    }

    private void awaitExtractedBy(String extractor) {
        await().atMost(LIMIT).until(() -> String.valueOf(given().get("/documents/{id}/status", document)
                        .jsonPath()
                        .getString("extractor"))
                .startsWith(extractor));
    }

    private Event registered() {
        return read(Topics.DOCUMENTS).stream()
                .filter(event -> event.data().documentId().equals(document))
                .findFirst()
                .orElseThrow();
    }

    private List<Event> recorded(String fact) {
        return events().stream()
                .filter(event -> event.data().subject().equals(fact))
                .toList();
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
