package io.statecraft.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.facts.Json;
import io.statecraft.testing.BackendsResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The whole way of a correction: what a reviewer decides is what everyone is answered from then on, and only then. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class CorrectionWayIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String DECISION =
            "{\"reviewer\": \"R. Chicolini\", \"reason\": \"by the original\", \"verdict\": \"rejected\"}";

    @Test
    void a_rejected_fact_is_gone_until_the_rejection_is_taken_back_and_stays_in_what_was_known() {
        String document = ingested("The army of Iceland has 120 tanks. Iceland has 40 helicopters.");
        String fact = String.valueOf(facts(document, "").get(0).get("fact"));
        String before = String.valueOf(facts(document, "").get(0).get("knownFrom"));

        String review = corrected("/facts/" + fact + "/reviews");
        await().atMost(LIMIT).until(() -> ids(document, "").stream().noneMatch(fact::equals));
        assertThat(ids(document, "&knownAt=" + before)).contains(fact);
        assertThat(given().get("/corrections/" + fact).jsonPath().getString("rows[0].decision"))
                .isEqualTo("rejected");

        corrected("/corrections/" + review + "/revocation");
        await().atMost(LIMIT).until(() -> ids(document, "").contains(fact));
    }

    @Test
    void a_withdrawn_source_takes_its_facts_with_it_and_those_of_others_stay() {
        String withdrawn = ingested("The army of Malta has 15 tanks.");
        String other = ingested("Malta's army has 15 tanks, the ministry said on Monday.");
        corrected("/documents/" + withdrawn + "/withdrawal");
        await().atMost(LIMIT).until(() -> ids(withdrawn, "").isEmpty());
        assertThat(ids(other, "")).isNotEmpty();
    }

    @Test
    void whoever_asks_for_an_actor_is_answered_for_those_that_were_merged_into_it() {
        String document = ingested("The army of Palau has 12 tanks.");
        assertThat(owners("TUV", document)).isEmpty();
        given().contentType("application/json")
                .body("{\"reviewer\": \"R. Chicolini\", \"reason\": \"one and the same\", \"into\": \"TUV\"}")
                .post("/actors/PLW/merge")
                .then()
                .statusCode(202);
        await().atMost(LIMIT).until(() -> owners("TUV", document), List.of("PLW")::equals);
        corrected("/actors/PLW/separation");
        await().atMost(LIMIT).until(() -> owners("TUV", document), List::isEmpty);
    }

    private static List<String> owners(String actor, String document) {
        return given().get("/military-balance?actor=" + actor + "&document=" + document)
                .jsonPath()
                .getList("rows.owner");
    }

    private static String ingested(String text) {
        String document = given().contentType("application/json")
                .body(Json.line(Map.of("text", text, "published", "2024-05-04")))
                .post("/documents")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(LIMIT).until(() -> !facts(document, "").isEmpty());
        return document;
    }

    private static String corrected(String path) {
        await().atMost(LIMIT)
                .until(() -> given().contentType("application/json")
                                .body("{}")
                                .post(path)
                                .statusCode()
                        == 400);
        return given().contentType("application/json")
                .body(DECISION)
                .post(path)
                .then()
                .statusCode(202)
                .extract()
                .path("correction");
    }

    private static List<String> ids(String document, String more) {
        return facts(document, more).stream()
                .map(row -> String.valueOf(row.get("fact")))
                .toList();
    }

    private static List<Map<String, Object>> facts(String document, String more) {
        return given().get("/facts?limit=1000&document=" + document + more)
                .jsonPath()
                .getList("rows");
    }
}
