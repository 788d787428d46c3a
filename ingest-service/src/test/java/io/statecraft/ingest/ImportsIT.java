package io.statecraft.ingest;

import static io.restassured.RestAssured.given;
import static io.statecraft.ingest.EventData.gdelt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.Event;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Topics;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class ImportsIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final String RUSSIA = "RUSSIA/RUS//GOV";
    private static final String GERMANY = "GERMANY/DEU//";

    private final String story = "https://example.org/" + UUID.randomUUID();

    @Test
    void each_row_is_a_document_with_one_fact_that_quotes_it_wholly() {
        send(gdelt("1", "20191024", RUSSIA, "042", GERMANY, story))
                .then()
                .statusCode(200)
                .body("rows", equalTo(1))
                .body("taken", equalTo(1))
                .body("mapped.'CAMEO 042 -> CONSULT visit'", equalTo(1));
        Event registered = documents().get(0);
        DocumentRegistered document = (DocumentRegistered) registered.data();
        await().atMost(LIMIT).until(() -> facts(registered).size() == 2);
        // That nothing was read from the document may be told before its fact or after it.
        Event event = facts(registered).stream()
                .filter(found -> found.data() instanceof FactRecorded)
                .findFirst()
                .orElseThrow();
        FactRecorded recorded = (FactRecorded) event.data();
        assertThat(recorded.fact().statement().quote())
                .isEqualTo(document.document().text())
                .isEqualTo(recorded.sentence().text());
        assertThat(recorded.fact().statement().extractor()).isEqualTo("import/gdelt-2.0");
        assertThat(event.source()).hasToString("/import/gdelt-2.0");
        assertThat(event.causationId()).contains(registered.id());
    }

    @Test
    void a_document_without_prose_is_not_read_and_its_fact_stays() {
        send(gdelt("1", "20191024", RUSSIA, "190", GERMANY, story)).then().statusCode(200);
        String document = documents().get(0).data().documentId();
        await().atMost(LIMIT).until(() -> "extracted"
                .equals(given().get("/documents/{id}/status", document)
                        .jsonPath()
                        .getString("status")));
        given().get("/documents/{id}/status", document)
                .then()
                .body("facts", equalTo(0))
                .body("note", equalTo("no prose: what is stated about it was stated by those who sent it"));
        assertThat(facts(documents().get(0)))
                .extracting(event -> event.data().getClass().getSimpleName())
                .containsExactlyInAnyOrder("FactRecorded", "ExtractionCompleted");
    }

    @Test
    void the_same_file_again_says_nothing_new_and_a_longer_one_only_what_is_new() {
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            file.append(gdelt(String.valueOf(i), "20191024", RUSSIA, "042", GERMANY, story + i));
        }
        send(file.toString()).then().statusCode(200).body("taken", equalTo(150));
        file.append(gdelt("more", "20191024", RUSSIA, "042", GERMANY, story));
        send(file.toString())
                .then()
                .statusCode(200)
                .body("rows", equalTo(151))
                .body("taken", equalTo(1))
                .body("known", equalTo(150));
        assertThat(documents()).hasSize(151);
    }

    @Test
    void what_is_left_out_is_reported_with_reason_and_row() {
        send(gdelt("1", "20191024", RUSSIA, "042", GERMANY, story)
                        + gdelt("2", "20191024", RUSSIA, "010", GERMANY, story)
                        + gdelt("3", "20191024", GERMANY, "043", RUSSIA, story))
                .then()
                .statusCode(200)
                .body("taken", equalTo(1))
                .body("leftOut", equalTo(2))
                .body("reasons.'CAMEO 01 has no PLOVER type'", equalTo(1))
                .body("examples.'CAMEO 01 has no PLOVER type'", equalTo(List.of(2)))
                .body("examples.'the same event, told from the other side'", equalTo(List.of(3)));
        assertThat(documents()).hasSize(1);
    }

    @Test
    void what_is_no_import_is_a_problem() {
        given().contentType("text/plain")
                .body("x")
                .post("/imports/acled")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("allowed", hasItems("gdelt", "ucdp", "icews"));
        given().contentType("text/csv")
                .body("a,b\n")
                .post("/imports/ucdp")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:statecraft:problem:unreadable-import"));
    }

    private static Response send(String file) {
        return given().contentType("text/plain").body(file).post("/imports/gdelt");
    }

    /** The documents of this test, known by their story. */
    private List<Event> documents() {
        return read(Topics.DOCUMENTS).stream()
                .filter(event -> event.data() instanceof DocumentRegistered registered
                        && registered.document().text().contains(story))
                .toList();
    }

    private static List<Event> facts(Event registered) {
        return read(Topics.FACTS).stream()
                .filter(event ->
                        event.data().documentId().equals(registered.data().documentId()))
                .toList();
    }

    private static List<Event> read(String topic) {
        return TestBackends.shared().read(topic).now().stream()
                .filter(message -> message.headers().lastHeader("ce_id") != null)
                .map(Readable::event)
                .toList();
    }
}
