package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.testing.BackendsResource;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What answers have become since an earlier time point. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class ChangesIT {
    private static final Instant BEFORE_ALL = Sample.KNOWN.minusSeconds(60);
    private static final Instant WITH_ALL = Sample.KNOWN.plusSeconds(60);

    @BeforeAll
    static void fill() {
        Sample.fill();
    }

    @Test
    void what_was_taken_back_is_shown_as_it_was_with_the_event_that_did_it() {
        given().get("/military-balance/changes?knownSince=" + WITH_ALL)
                .then()
                .statusCode(200)
                .body("knownSince", equalTo(WITH_ALL.toString()))
                .body("rows", hasSize(1))
                .body("rows[0].change", equalTo("removed"))
                .body("rows[0].before.owner", equalTo("RUS"))
                .body("rows[0].before.max", equalTo(1))
                .body("rows[0].before.dateInferred", equalTo(true))
                .body("rows[0].before.knownFrom", equalTo(Sample.KNOWN.toString()))
                .body("rows[0].after", nullValue())
                .body("rows[0].evidence", contains("/evidence/" + Sample.BASE.id()));
    }

    @Test
    void what_came_in_between_two_states_of_knowledge_is_added_with_the_event_that_said_it() {
        given().get("/facts/changes?knownSince=" + BEFORE_ALL + "&knownAt=" + WITH_ALL)
                .then()
                .body("rows", hasSize(3))
                .body("rows.change", everyItem(equalTo("added")))
                .body("rows.cause", everyItem(notNullValue()));
        given().get("/facts/changes?knownSince=" + BEFORE_ALL + "&knownAt=" + WITH_ALL + "&kind=interaction")
                .then()
                .body("rows", hasSize(1));
        given().get("/facts/changes?knownSince=" + WITH_ALL + "&knownAt=" + WITH_ALL)
                .then()
                .body("rows", empty());
    }

    @Test
    void days_are_compared_like_states_of_knowledge() {
        given().get("/interactions/changes?validSince=2021-04&validAt=2021-05")
                .then()
                .body("validSince", equalTo("2021-04"))
                .body("rows.change", contains("added"));
        given().get("/relationships/changes?validSince=2021-04/2021-05&validAt=2021-06")
                .then()
                .body("rows.change", contains("removed"));
    }

    @Test
    void changes_come_in_pages_and_as_lines() {
        String question = "/facts/changes?knownSince=" + BEFORE_ALL + "&knownAt=" + WITH_ALL;
        String next = given().get(question + "&limit=2")
                .then()
                .body("rows", hasSize(2))
                .extract()
                .path("next");
        given().urlEncodingEnabled(false)
                .get(next)
                .then()
                .body("rows", hasSize(1))
                .body("next", nullValue());
        String lines = given().accept("application/x-ndjson").get(question).asString();
        assertThat(lines.split("\n")).hasSize(3);
        String table = given().accept("text/csv").get(question).asString();
        assertThat(table).startsWith("change,before,after,cause,evidence\r\nadded,,");
    }

    @Test
    void every_view_has_changes_and_says_what_it_cannot_compare() {
        for (View view : ReadModels.VIEWS) {
            String changes = "/" + view.name() + "/changes";
            given().queryParams(Sample.required(view))
                    .get(changes + "?knownSince=" + BEFORE_ALL)
                    .then()
                    .statusCode(200);
            given().get(changes).then().statusCode(400).body("field", equalTo("knownSince"));
        }
        given().get("/facts/changes?knownSince=yesterday")
                .then()
                .statusCode(400)
                .body("field", equalTo("knownSince"));
        given().get("/facts/changes?validSince=2021&sort=kind")
                .then()
                .statusCode(400)
                .body("field", equalTo("sort"));
        given().get("/facts/changes?validSince=2021&colour=red")
                .then()
                .statusCode(400)
                .body("field", equalTo("colour"))
                .body("allowed", hasItem("kind"));
        given().get("/no-such-view/changes?validSince=2021").then().statusCode(404);
    }
}
