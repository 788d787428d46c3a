package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.statecraft.facts.AssessmentOutcome;
import io.statecraft.facts.CommitmentOutcome;
import io.statecraft.testing.BackendsResource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is worked out of several facts: compared, counted, set side by side, and never without its evidence. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class ComputedViewsIT {
    private static final String YEARBOOK = "The Freedonian army has 8,000 soldiers. Freedonia met Sylvania in May. "
            + "Freedonia accuses Sylvania of shelling the lighthouse. Sylvania denies shelling the lighthouse.";
    private static final String COPY = YEARBOOK + " Taken over from the Yearbook.";
    private static final String ALMANAC =
            "Freedonia keeps about 9,500 soldiers. Envoys of Sylvania and Freedonia met. Sylvania has 19,000 soldiers.";

    @BeforeAll
    static void fill() {
        Tables.create();
        Told yearbook = Told.in(YEARBOOK, "Yearbook of Armies", "Adriatic Review", "2021-07");
        Told copy = Told.in(COPY, "Yearbook of Armies, again", "Copyists", "2021-08");
        Told almanac = Told.in(ALMANAC, "An almanac", "The Almanac", "2021-05");
        for (Told document : java.util.List.of(yearbook, copy)) {
            document.strength("The Freedonian army", "2021", "freedonia", 8000);
            document.meeting("Freedonia met", "2021-05-17", "freedonia", "sylvania");
        }
        almanac.strength("Freedonia keeps", "2021-05", "freedonia", 9500);
        almanac.strength("Sylvania has", "2021-05", "sylvania", 19000);
        almanac.meeting("Envoys of", "2021-05-17", "sylvania", "freedonia");
        yearbook.claim("Freedonia accuses", "2021-06", "freedonia", "alleges", "shelling the lighthouse");
        yearbook.claim("Sylvania denies", "2021-06", "sylvania", "denies", "the shelling of lighthouses");
        yearbook.position("Sylvania denies", "2020", "sylvania", "opposes", "a customs union");
        yearbook.position("Sylvania denies", "2021-06", "sylvania", "supports", "the customs union");
        String light = yearbook.forecast("Freedonia met", "2022", "sylvania", "likely", "the lighthouse shines again");
        yearbook.forecastCame(light, "2022-03", AssessmentOutcome.OCCURRED);
        String fair = yearbook.forecast("Freedonia met", "2023", "sylvania", "unlikely", "there is a fair");
        yearbook.forecastCame(fair, "2023-03", AssessmentOutcome.OCCURRED);
        yearbook.forecast("Freedonia met", "2024", "sylvania", "likely", "it rains");
        almanac.promise("Freedonia keeps", "2021-12", "freedonia", "to mend the pier");
        String lamp = almanac.promise("Sylvania has", "2021-11", "sylvania", "to buy a lamp");
        almanac.promiseEnded(lamp, "2021-10", CommitmentOutcome.MET);
        Told.in("A rumour.", "Rumours", "The Hearsay", "2021-05").withdraw();
    }

    @Test
    void strengths_are_compared_and_never_added_and_conflicts_are_listed() {
        ask("/strengths?owner=freedonia")
                .body("rows", hasSize(1))
                .body("rows[0].low", equalTo(8000))
                .body("rows[0].best", equalTo(9500))
                .body("rows[0].high", equalTo(9500))
                .body("rows[0].asOf", equalTo("2021-05-01"))
                .body("rows[0].conflicting", equalTo(true))
                .body("rows[0].documents", equalTo(3))
                .body("rows[0].series", hasSize(3))
                .body("rows[0].series.max", contains(8000, 8000, 9500))
                .body("rows[0].evidence", hasSize(3));
        ask("/strengths?conflicting=false").body("rows.owner", contains("sylvania"));
    }

    @Test
    void owners_stand_side_by_side() {
        ask("/strength-comparison?owner=freedonia&owner=sylvania")
                .body("rows", hasSize(1))
                .body("rows[0].owners", contains("freedonia", "sylvania"))
                .body("rows[0].strengths.freedonia.best", equalTo(9500))
                .body("rows[0].strengths.sylvania.best", equalTo(19000))
                .body("rows[0].ratio", equalTo(2))
                .body("rows[0].evidence", hasSize(2));
    }

    @Test
    void a_matter_has_all_its_sides_and_a_status() {
        ask("/matters")
                .body("rows", hasSize(1))
                .body("rows[0].status", equalTo("contested"))
                .body("rows[0].allegedBy", contains("freedonia"))
                .body("rows[0].deniedBy", contains("sylvania"))
                .body("rows[0].evidence", hasSize(2));
        ask("/matters?stance=alleges").body("rows[0].status", equalTo("alleged"));
        ask("/matters?stance=denies").body("rows[0].status", equalTo("denied"));
    }

    @Test
    void a_change_of_position_is_marked() {
        ask("/position-history?actor=sylvania")
                .body("rows.stance", contains("opposes", "supports"))
                .body("rows.changed", contains(false, true))
                .body("rows[1].previous", equalTo("opposes"));
        ask("/position-history?changed=true").body("rows.stance", contains("supports"));
    }

    @Test
    void a_forecast_has_its_band_its_horizon_and_who_made_it() {
        ask("/forecasts?likelihood=likely&resolved=2022-03")
                .body("rows", hasSize(1))
                .body("rows[0].forecaster", equalTo("Adriatic Review"))
                .body("rows[0].probabilityMin", equalTo(0.55f))
                .body("rows[0].probabilityMax", equalTo(0.80f))
                .body("rows[0].horizonTo", equalTo("2022-12-31"));
    }

    @Test
    void what_was_forecast_is_measured_by_what_came() {
        // By the middles of the bands: (0.675 - 1)^2 and (0.325 - 1)^2.
        ask("/forecasts?outcome=occurred&sort=brierScore").body("rows.brierScore", contains(0.1056f, 0.4556f));
        ask("/forecasters")
                .body("rows", hasSize(1))
                .body("rows[0].forecaster", equalTo("Adriatic Review"))
                .body("rows[0].forecasts", equalTo(3))
                .body("rows[0].resolved", equalTo(2))
                .body("rows[0].occurred", equalTo(2))
                .body("rows[0].brierScore", equalTo(0.2806f))
                .body("rows[0].evidence", hasSize(3));
        ask("/forecasters?knownAt=2020-01-01T00:00:00Z").body("rows", empty());
    }

    @Test
    void a_promise_is_open_until_it_is_known_how_it_ended() {
        ask("/commitment-outcomes?sort=deadline")
                .body("rows.content", contains("to buy a lamp", "to mend the pier"))
                .body("rows.status", contains("met", "open"))
                .body("rows.deadline", contains("2021-11-30", "2021-12-31"))
                .body("rows[0].resolved", equalTo("2021-10"))
                .body("rows[0].reason", equalTo("The harbour master saw it."));
        ask("/commitment-outcomes?status=open&actor=freedonia").body("rows", hasSize(1));
    }

    @Test
    void a_withdrawn_document_is_shown_as_such_with_the_reason() {
        ask("/documents?status=withdrawn")
                .body("rows", hasSize(1))
                .body("rows[0].publisher", equalTo("The Hearsay"))
                .body("rows[0].problem", equalTo("The harbour master saw it."));
        ask("/documents?publisher=The Almanac").body("rows[0].status", equalTo("registered"));
    }

    @Test
    void documents_that_copy_each_other_count_once() {
        ask("/corroboration?kind=interaction")
                .body("rows", hasSize(1))
                .body("rows[0].documents", equalTo(3))
                .body("rows[0].independent", equalTo(2))
                .body("rows[0].publishers", containsInAnyOrder("Adriatic Review", "Copyists", "The Almanac"))
                .body("rows[0].evidence", hasSize(3));
        ask("/corroboration?kind=force&independent=2..").body("rows", empty());
    }

    @Test
    void relations_have_modes_directions_and_a_trend() {
        ask("/relationships?actor=freedonia")
                .body("rows", hasSize(1))
                .body("rows[0].events", equalTo(3))
                .body("rows[0].modes.'CONSULT/meet'", equalTo(3))
                .body("rows[0].byOne", equalTo(2))
                .body("rows[0].byOther", equalTo(1))
                .body("rows[0].trend", nullValue());
    }

    @Test
    void what_is_written_is_found_with_the_facts_that_stand_there() {
        ask("/search?q=soldiers&sort=document,start")
                .body("rows", hasSize(4))
                .body("rows[0].highlighted", containsString("<mark>soldiers</mark>"))
                .body("rows.evidence", hasSize(4));
        ask("/search?q=almanac").body("rows.part", contains("title")).body("rows.facts[0]", empty());
        ask("/search?q=lighthouses -accuses&publisher=Adriatic Review").body("rows", hasSize(1));
        ask("/search?q=\"Freedonia met\"").body("rows", hasSize(3));
        ask("/search?q=\"Freedonia met Sylvania\"").body("rows", hasSize(2));
        ask("/search?q=\"met Freedonia\"").body("rows", empty());
        ask("/search?q=met&kind=interaction&actor=sylvania").body("rows", hasSize(3));
        ask("/search?q=soldiers&knownAt=2020-01-01T00:00:00Z").body("rows", empty());
        given().get("/search").then().statusCode(400).body("field", equalTo("q"));
        given().get("/search?q=").then().statusCode(400).body("field", equalTo("q"));
    }

    @Test
    void what_is_found_comes_in_pages_and_the_best_comes_first() {
        String next = ask("/search?q=soldiers or army&limit=3").extract().path("next");
        java.util.List<Float> ranks =
                ask("/search?q=soldiers or army").extract().path("rows.rank");
        assertThat(ranks).isSortedAccordingTo(java.util.Comparator.reverseOrder());
        given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("rows", hasSize(ranks.size() - 3));
    }

    private static ValidatableResponse ask(String question) {
        return given().get(question).then().statusCode(200);
    }
}
