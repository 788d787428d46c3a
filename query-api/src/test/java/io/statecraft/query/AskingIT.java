package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.testing.BackendsResource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One shape for all views: filters, ranges, order, fields and totals. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class AskingIT {
    private static final String THEN = "knownAt=" + Sample.KNOWN.plusSeconds(60);

    @BeforeAll
    static void fill() {
        Sample.fill();
    }

    @Test
    void rows_are_found_by_values_and_by_ranges_with_both_ends() {
        assertThat(facts("confidence=0.9")).hasSize(1);
        assertThat(facts("confidence=0.6..0.9")).hasSize(3);
        assertThat(facts("confidence=0.61..")).hasSize(1);
        assertThat(facts("confidence=..0.6")).hasSize(2);
        assertThat(facts("confidence=..0.1&confidence=0.9")).as("any of them").hasSize(1);
        assertThat(facts("validFrom=2021-05-01..2021-05-31")).hasSize(1);
        assertThat(facts("knownFrom=2024-01-10")).hasSize(3);
        assertThat(facts("knownFrom=2024-01-11..")).isEmpty();
        assertThat(facts("knownFrom=2024-01-09T23:59:59Z..2024-01-10")).hasSize(3);
        assertThat(facts("kind=force&kind=interaction")).hasSize(3);
        assertThat(facts("dateInferred=true")).hasSize(2);
    }

    @Test
    void what_only_the_answer_has_narrows_it_too() {
        given().get("/relationships?events=1..").then().statusCode(200).body("rows", hasSize(1));
        given().get("/relationships?events=2..").then().statusCode(200).body("rows", empty());
        given().get("/relationships?score=..-1&limit=1").then().statusCode(200).body("rows", empty());
        given().get("/relationships?facts=" + Sample.VISIT.id()).then().body("rows", hasSize(1));
    }

    @Test
    void rows_stand_in_the_order_that_is_asked_for() {
        List<String> up = given().get("/facts?sort=kind,confidence&" + THEN).path("rows.fact");
        List<String> down = given().get("/facts?sort=-kind,-confidence&" + THEN).path("rows.fact");
        assertThat(up.get(2)).isEqualTo(Sample.VISIT.id()).isEqualTo(down.get(0));
        given().get("/relationships?sort=-score,first").then().statusCode(200);
    }

    @Test
    void pages_of_any_order_give_every_row_once() {
        for (String sort : List.of("kind", "-kind,confidence", "-validFrom", "knownFrom,-fact", "-dateInferred")) {
            String question = "/facts?sort=" + sort + "&" + THEN;
            List<String> whole = given().get(question).path("rows.fact");
            assertThat(pages(question + "&limit=1")).as(sort).isEqualTo(whole).hasSize(3);
        }
        String next = given().get("/facts?sort=kind&limit=1&" + THEN).path("next");
        given().urlEncodingEnabled(false)
                .get(next.replace("sort=kind", "sort=-kind"))
                .then()
                .statusCode(400)
                .body("field", equalTo("cursor"));
    }

    @Test
    void every_view_can_be_ordered_by_columns_of_every_type_it_shows() {
        for (View view : ReadModels.VIEWS) {
            Map<String, Column> oneOfEachType = new HashMap<>();
            view.columns().forEach(column -> oneOfEachType.put(column.type() + " " + column.optional(), column));
            for (Column column : oneOfEachType.values()) {
                int status = column.type().sortable() ? 200 : 400;
                Response first = ask(view, Map.of("sort", "-" + column.property(), "limit", "1"));
                assertThat(first.statusCode()).as(view.name() + " " + column).isEqualTo(status);
                String next = status == 200 ? first.path("next") : null;
                if (next != null) {
                    given().urlEncodingEnabled(false).get(next).then().statusCode(200);
                }
            }
        }
    }

    @Test
    void every_filter_of_every_view_takes_ranges_where_its_values_have_an_order() {
        for (View view : ReadModels.VIEWS) {
            for (Filter filter : view.filters()) {
                if (filter.type().ranged()) {
                    for (String range : List.of("..", filter.example() + "..", ".." + filter.example())) {
                        assertThat(ask(view, Map.of(filter.name(), range)).statusCode())
                                .as(view.name() + " " + filter.name() + "=" + range)
                                .isEqualTo(range.equals("..") ? 400 : 200);
                    }
                }
            }
        }
    }

    @Test
    void only_the_fields_that_are_asked_for_are_there() {
        given().get("/military-balance?fields=owner,max")
                .then()
                .body("rows[0].size()", equalTo(2))
                .body("rows[0].owner", equalTo("TJK"));
        given().get("/military-balance?fields=owner&fields=evidence")
                .then()
                .body("rows[0].size()", equalTo(2))
                .body("rows[0].evidence", contains("/evidence/" + Sample.SOLDIERS.id()));
        given().get("/relationships?fields=evidence").then().body("rows[0].evidence", hasSize(1));
        given().get("/military-balance?fields=colour")
                .then()
                .statusCode(400)
                .body("field", equalTo("fields"))
                .body("allowed", hasItems("owner", "max"));
        given().get("/military-balance?sort=colour")
                .then()
                .statusCode(400)
                .body("field", equalTo("sort"))
                .body("allowed", hasItem("owner"));
    }

    @Test
    void a_count_of_things_is_no_evidence() {
        given().get("/actors?actor=TJK").then().statusCode(200).body("rows[0].evidence", nullValue());
    }

    @Test
    void rows_are_counted_on_request() {
        given().get("/facts?limit=1&total=true&" + THEN)
                .then()
                .body("total", equalTo(3))
                .body("rows", hasSize(1));
        given().get("/facts?kind=force&total=true&" + THEN).then().body("total", equalTo(2));
        given().get("/relationships?total=true&events=2..").then().body("total", equalTo(0));
        given().get("/facts").then().body("$", not(containsString("total")));
        given().get("/facts?total=perhaps").then().statusCode(400).body("field", equalTo("total"));
    }

    @Test
    void no_column_hides_behind_a_parameter_of_all_views() {
        for (View view : ReadModels.VIEWS) {
            assertThat(Stream.concat(
                            view.filters().stream().map(Filter::name),
                            view.columns().stream().map(Column::property)))
                    .as(view.name())
                    .doesNotContainAnyElementsOf(Asked.GENERAL);
        }
    }

    @Test
    void what_begins_the_next_page_keeps_every_other_parameter() {
        String next = given().urlEncodingEnabled(false)
                .get("/facts?limit=1&kind=force&kind=%7Bx%7D%26&" + THEN)
                .path("next");
        assertThat(next).contains("limit=1", "kind=force", "kind=%7Bx%7D%26", "cursor=");
        given().urlEncodingEnabled(false).get(next).then().statusCode(200).body("rows", hasSize(1));
    }

    private static Response ask(View view, Map<String, String> parameters) {
        return given().queryParams(Sample.required(view))
                .queryParams(parameters)
                .get("/" + view.name());
    }

    private static List<String> facts(String query) {
        return given().get("/facts?" + query + "&" + THEN)
                .then()
                .statusCode(200)
                .extract()
                .path("rows.fact");
    }

    private static List<String> pages(String first) {
        List<String> facts = new ArrayList<>();
        String next = first;
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200);
            facts.addAll(page.path("rows.fact"));
            next = page.path("next");
        }
        return facts;
    }
}
