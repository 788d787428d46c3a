package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.ContentHash;
import io.statecraft.readmodels.SentenceVectorTable;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.Sql;
import io.statecraft.testing.TestBackends;
import io.statecraft.vectors.SentenceModel;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is found by its meaning: on both time axes, under filters, with its evidence, and never without its words. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class SemanticSearchIT {
    private static final Sql PROJECTIONS = TestBackends.shared().sql(DatabaseRole.PROJECTIONS);
    private static final SentenceModel MODEL = new SentenceModel();
    private static final String BOAT = "The patrol vessel sank near the harbour after the collision.";
    private static final String STRENGTH = "The Freedonian army has 8,000 soldiers.";
    private static final String TALKS = "Freedonia met Sylvania in May.";
    private static final String CAKE = "Two eggs and a spoon of sugar make the cake.";
    /** None of its words, nor of their stems, stands anywhere. */
    private static final String IN_OTHER_WORDS = "A ship went down by the port";

    @Inject
    VectorCopy vectors;

    @BeforeAll
    static void fill() {
        Tables.create();
        Told almanac =
                Told.in(String.join(" ", BOAT, STRENGTH, TALKS, CAKE), "An almanac", "Adriatic Review", "2021-07");
        almanac.strength("The Freedonian army", "2021", "freedonia", 8000);
        almanac.meeting("Freedonia met", "2021-05-17", "freedonia", "sylvania");
        Tables.fillVectors(MODEL);
    }

    @Test
    void a_sentence_is_found_by_a_question_in_other_words() {
        search("text", IN_OTHER_WORDS).body("rows", empty());
        search("semantic", IN_OTHER_WORDS)
                .body("rows[0].highlighted", equalTo(BOAT))
                .body("rows[0].rank", greaterThan(0.4f))
                .body("rows[0].similarity", greaterThan(0.4f))
                .body("rows.similarity", everyItem(notNullValue()));
        given().queryParam("q", IN_OTHER_WORDS).get("/search").then().body("rows", empty());
    }

    @Test
    void both_ways_together_have_what_either_finds() {
        // "May" is a word of the talks; what the question means is the collision.
        String question = "Which ship went down, maybe in May?";
        search("text", "May").body("rows.highlighted", contains(containsString("<mark>May</mark>")));
        search("hybrid", "May ship -cake").body("rows.highlighted", hasItem(BOAT));
        search("hybrid", "May")
                .body("rows[0].highlighted", equalTo("Freedonia met Sylvania in <mark>May</mark>."))
                .body("rows.highlighted", hasItem(BOAT));
        search("semantic", question).body("rows[0].highlighted", containsString("vessel"));
    }

    @Test
    void places_in_both_lists_are_added_as_reciprocals() {
        // First by its words, and first by its meaning.
        search("hybrid", "soldiers of the army").body("rows[0].rank", equalTo(0.032787f));
        search("hybrid", IN_OTHER_WORDS)
                .body("rows[0].rank", equalTo(0.016393f))
                .body("rows[1].rank", equalTo(0.016129f));
    }

    @Test
    void rows_keep_their_evidence_and_their_filters() {
        search("semantic", "How strong are the land forces?")
                .body("rows[0].kinds", contains("force"))
                .body("rows[0].evidence", hasSize(1));
        given().queryParam("q", "How strong are the land forces?")
                .queryParam("mode", "semantic")
                .queryParam("kind", "interaction")
                .get("/search")
                .then()
                .body("rows.highlighted", contains(TALKS));
        given().queryParam("q", IN_OTHER_WORDS)
                .queryParam("mode", "hybrid")
                .queryParam("similarity", "0.4..")
                .get("/search")
                .then()
                .body("rows", hasSize(1));
        given().queryParam("q", IN_OTHER_WORDS)
                .queryParam("mode", "semantic")
                .queryParam("actor", "sylvania")
                .get("/search")
                .then()
                .body("rows.highlighted", contains(TALKS));
    }

    @Test
    void nothing_is_found_before_it_was_known() {
        for (String mode : List.of("semantic", "hybrid")) {
            given().queryParam("q", IN_OTHER_WORDS)
                    .queryParam("mode", mode)
                    .queryParam("knownAt", "2024-01-09T00:00:00Z")
                    .get("/search")
                    .then()
                    .statusCode(200)
                    .body("rows", empty());
            given().queryParam("q", IN_OTHER_WORDS)
                    .queryParam("mode", mode)
                    .queryParam("knownSince", "2024-01-09T00:00:00Z")
                    .get("/search/changes")
                    .then()
                    .statusCode(200)
                    .body("rows.change", everyItem(equalTo("added")))
                    .body("rows.after.highlighted", hasItem(BOAT));
        }
    }

    @Test
    void a_retracted_fact_is_gone_from_today_but_not_from_yesterday() {
        String question = "How many warships are in the fleet?";
        Told navy = Told.in("Sylvania keeps 12 frigates.", "Navies", "Adriatic Review", "2021-07");
        navy.strength("Sylvania keeps", "2021", "sylvania", 12);
        Tables.fillVectors(MODEL);
        String fact = search("semantic", question).extract().path("rows[0].facts[0]");
        Tables.close(fact, Instant.parse("2024-02-01T00:00:00Z"));
        search("semantic", question)
                .body("rows[0].highlighted", equalTo("Sylvania keeps 12 frigates."))
                .body("rows[0].facts", empty());
        given().queryParam("q", question)
                .queryParam("mode", "semantic")
                .queryParam("knownAt", "2024-01-20T00:00:00Z")
                .get("/search")
                .then()
                .body("rows[0].facts", contains(fact));
    }

    @Test
    void what_fits_a_filter_is_found_however_many_that_do_not_are_nearer() {
        String question = "Musicians performed a dance";
        Told.in("The orchestra played a waltz.", "Music", "The Almanac", "2021-07");
        Tables.fillVectors(MODEL);
        String hash = ContentHash.of("The orchestra played a waltz.");
        PROJECTIONS.execute("""
                insert into sentence_vectors.vector (passage_hash, vector)
                select passage_hash || nth, vector from sentence_vectors.vector, generate_series(1, 900) as nth
                where passage_hash = ?""", hash);
        String columns = Tables.columns("search").stream()
                .map(column -> switch (column) {
                    case "row_key", "passage_hash" -> column + " || nth";
                    case "start" -> "start + nth";
                    default -> column;
                })
                .collect(Collectors.joining(", "));
        PROJECTIONS.execute("""
                insert into read_models.search
                select %s from read_models.search, generate_series(1, 900) as nth where passage_hash = ?""".formatted(columns), hash);
        given().queryParam("q", question)
                .queryParam("mode", "semantic")
                .queryParam("kind", "interaction")
                .get("/search")
                .then()
                .body("rows.highlighted", contains(TALKS));
        given().queryParam("q", question)
                .queryParam("mode", "semantic")
                .queryParam("limit", "1000")
                .queryParam("total", "true")
                .get("/search")
                .then()
                .body("rows", hasSize(200))
                .body("rows.highlighted", everyItem(containsString("waltz")))
                .body("total", equalTo(200));
        for (String table : List.of("sentence_vectors.vector", "read_models.search")) {
            PROJECTIONS.execute("delete from " + table + " where starts_with(passage_hash, ?)", hash);
        }
        PROJECTIONS.execute(SentenceVectorTable.REMOVED);
    }

    @Test
    void pages_show_every_row_once() {
        for (String mode : List.of("semantic", "hybrid")) {
            List<Object> whole = search(mode, "the army in May").extract().path("rows.start");
            List<Object> paged = new ArrayList<>();
            String next = given().queryParam("q", "the army in May")
                    .queryParam("mode", mode)
                    .queryParam("limit", 2)
                    .get("/search")
                    .then()
                    .extract()
                    .path("next");
            paged.addAll(whole.subList(0, 2));
            while (next != null) {
                ValidatableResponse page =
                        given().urlEncodingEnabled(false).get(next).then().statusCode(200);
                paged.addAll(page.extract().<List<Object>>path("rows.start"));
                next = page.extract().path("next");
            }
            assertThat(paged).as(mode).isEqualTo(whole);
        }
    }

    @Test
    void what_lost_its_vector_is_not_found_and_not_kept_in_memory() {
        String painted = "The keeper painted the lighthouse white.";
        String question = "Someone put a new colour on the beacon";
        Told.in(painted, "Paint", "Harbour master", "2021-07");
        Tables.fillVectors(MODEL);
        search("semantic", question).body("rows[0].highlighted", equalTo(painted));
        int before = vectors.current().size();
        PROJECTIONS.execute("delete from sentence_vectors.vector where passage_hash = ?", ContentHash.of(painted));
        PROJECTIONS.execute(SentenceVectorTable.REMOVED);
        search("semantic", question).body("rows.highlighted", not(hasItem(painted)));
        assertThat(vectors.current().size()).isEqualTo(before - 1);
    }

    @Test
    void a_vector_that_is_new_is_found_at_once() {
        String bread = "The bakery sells warm bread.";
        String question = "Where can one buy loaves?";
        Told.in(bread, "More", "Harbour master", "2021-08");
        search("semantic", question).body("rows.highlighted", not(hasItem(bread)));
        Tables.fillVectors(MODEL);
        search("semantic", question).body("rows[0].highlighted", equalTo(bread));
    }

    @Test
    void words_alone_have_no_similarity_and_another_mode_is_refused() {
        search("text", "army").body("rows.similarity", everyItem(nullValue()));
        search("telepathy", "army", 400).body("field", equalTo("mode")).body("allowed", hasSize(3));
        given().queryParam("q", "army")
                .queryParam("mode", "text", "hybrid")
                .get("/search")
                .then()
                .statusCode(400)
                .body("field", equalTo("mode"));
        given().queryParam("mode", "semantic")
                .get("/search")
                .then()
                .statusCode(400)
                .body("field", equalTo("q"));
        given().queryParam("mode", "semantic").get("/facts").then().statusCode(400);
    }

    @Test
    void other_doors_ask_by_meaning_too() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "query",
                        "{ search(q: [\"%s\"], mode: [\"semantic\"]) { highlighted similarity } }"
                                .formatted(IN_OTHER_WORDS)))
                .post("/graphql")
                .then()
                .body("data.search[0].highlighted", equalTo(BOAT));
        assertThat(given().accept("text/csv")
                        .queryParam("q", IN_OTHER_WORDS)
                        .queryParam("mode", "hybrid")
                        .get("/search")
                        .asString())
                .contains(BOAT);
    }

    @Test
    void similar_questions_without_any_letter_have_an_answer_too() {
        search("semantic", "?!").body("rows.similarity", everyItem(allOf(greaterThan(-1f), lessThan(1f))));
        search("semantic", "\uD83D\uDE00".repeat(300)).body("rows", not(empty()));
    }

    private static ValidatableResponse search(String mode, String question) {
        return search(mode, question, 200);
    }

    private static ValidatableResponse search(String mode, String question, int status) {
        return given().queryParam("q", question)
                .queryParam("mode", mode)
                .get("/search")
                .then()
                .statusCode(status);
    }
}
