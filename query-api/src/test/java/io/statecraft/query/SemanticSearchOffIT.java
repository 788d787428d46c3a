package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.statecraft.testing.BackendsResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where no model is wanted, questions by meaning are refused and those by words are answered. */
@QuarkusTest
@TestProfile(SemanticSearchOffIT.Off.class)
@QuarkusTestResource(BackendsResource.class)
class SemanticSearchOffIT {
    /** Without a model. */
    public static class Off implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("statecraft.search.semantic", "false");
        }
    }

    @Test
    void without_a_model_nothing_is_found_by_its_meaning() {
        Tables.create();
        Told.in("The Freedonian army has 8,000 soldiers.", "An almanac", "Adriatic Review", "2021-07");
        for (String mode : new String[] {"semantic", "hybrid"}) {
            given().queryParam("q", "soldiers")
                    .queryParam("mode", mode)
                    .get("/search")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:statecraft:problem:semantic-search-off"))
                    .body("field", equalTo("mode"))
                    .body("allowed", contains("text"));
        }
        given().queryParam("q", "soldiers")
                .queryParam("mode", "text")
                .get("/search")
                .then()
                .body("rows", hasSize(1));
    }
}
