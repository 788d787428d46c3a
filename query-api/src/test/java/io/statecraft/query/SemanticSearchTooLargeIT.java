package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.statecraft.testing.BackendsResource;
import io.statecraft.vectors.SentenceModel;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** More vectors than the memory is allowed for are refused, and say which setting allows more. */
@QuarkusTest
@TestProfile(SemanticSearchTooLargeIT.Small.class)
@QuarkusTestResource(BackendsResource.class)
class SemanticSearchTooLargeIT {
    /** A limit that a test can reach. */
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("statecraft.search.vectors-max", "2");
        }
    }

    @Test
    void more_vectors_than_are_allowed_are_refused() {
        Tables.create();
        Told.in("The army has 8,000 soldiers.", "An almanac", "Adriatic Review", "2021-07");
        Tables.fillVectors(new SentenceModel());
        ask(200);
        Told.in("It rains. The harbour is closed.", "Weather", "Adriatic Review", "2021-07");
        Tables.fillVectors(new SentenceModel());
        ask(503).body("detail", containsString("statecraft.search.vectors-max"));
        ask(503);
    }

    private static io.restassured.response.ValidatableResponse ask(int status) {
        return given().queryParam("q", "troops")
                .queryParam("mode", "semantic")
                .get("/search")
                .then()
                .statusCode(status);
    }
}
