package io.statecraft.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.statecraft.facts.Json;
import io.statecraft.testing.BackendsResource;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A bundle that one installation exports says the same in the next one. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class StixWayIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);

    @Test
    void facts_that_go_out_as_stix_come_in_again_as_they_were() {
        String text =
                "Norway's army has 8,800 soldiers. Norway promised to send Ukraine ten tanks. Iran accused Israel of an attack. "
                        + "Note " + UUID.randomUUID() + ".";
        String document = given().contentType("application/json")
                .body(Json.line(Map.of("text", text, "title", "Notes", "published", "2024-05")))
                .post("/documents")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(LIMIT).until(() -> facts("document=" + document).size() >= 3);
        List<Map<String, Object>> before = facts("document=" + document);

        byte[] bundle = given().accept("application/stix+json")
                .get("/cited-facts?document=" + document)
                .asByteArray();
        JsonPath report = given().contentType("application/stix+json")
                .body(bundle)
                .post("/imports/stix")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(report.getInt("taken")).as(report.prettify()).isEqualTo(before.size());
        await().atMost(LIMIT).until(() -> facts("extractor=import/stix-2.1").size() == before.size());
        assertThat(facts("extractor=import/stix-2.1"))
                .extracting(StixWayIT::said)
                .containsExactlyInAnyOrderElementsOf(
                        before.stream().map(StixWayIT::said).toList());
        given().contentType("application/json")
                .body(bundle)
                .post("/imports/stix")
                .then()
                .body("taken", org.hamcrest.Matchers.equalTo(0));
    }

    private static List<Map<String, Object>> facts(String filter) {
        return given().get("/facts?" + filter).jsonPath().getList("rows");
    }

    /** What a fact says, without where it stands. */
    private static Map<String, Object> said(Map<String, Object> row) {
        Map<String, Object> said = JsonPath.from(Json.line(row)).getMap("data");
        List.of("id", "document", "extractor", "reading", "start", "end").forEach(said::remove);
        return said;
    }
}
