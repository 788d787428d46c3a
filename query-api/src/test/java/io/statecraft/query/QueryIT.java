package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.testing.BackendsResource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class QueryIT {
    @BeforeAll
    static void fill() {
        Sample.fill();
    }

    @Test
    void a_number_of_the_balance_leads_to_its_sentence() {
        String evidence = given().get("/military-balance?owner=TJK")
                .then()
                .statusCode(200)
                .body("rows", hasSize(1))
                .body("rows[0].owner", equalTo("TJK"))
                .body("rows[0].min", equalTo(8800))
                .extract()
                .path("rows[0].evidence[0]");
        given().get(evidence)
                .then()
                .statusCode(200)
                .body("rows[0].quote", equalTo("The Tajik army has 8,800 soldiers."))
                .body("rows[0].sentence", containsString("8,800"))
                .body("rows[0].document", equalTo(Sample.DOCUMENT.id()));
        given().get("/documents/" + Sample.DOCUMENT.id()).then().statusCode(200);
        given().get("/facts/" + Sample.SOLDIERS.id()).then().statusCode(200).body("rows", hasSize(1));
    }

    @Test
    void relations_are_found_from_either_side() {
        for (String actor : List.of("RUS", "TJK")) {
            given().get("/relationships?actor=" + actor)
                    .then()
                    .statusCode(200)
                    .body("rows", hasSize(1))
                    .body("rows[0].evidence", contains("/evidence/" + Sample.VISIT.id()))
                    .body("rows[0].score", notNullValue());
        }
        given().get("/relationships?actor=FRA").then().statusCode(200).body("rows", empty());
    }

    @Test
    void what_was_taken_back_is_gone_today_but_not_from_then() {
        given().get("/military-balance?owner=RUS").then().body("rows", empty());
        given().get("/military-balance?owner=RUS&knownAt=" + Sample.KNOWN.plusSeconds(60))
                .then()
                .body("rows", hasSize(1));
        given().get("/military-balance?owner=RUS&knownAt=" + Sample.KNOWN.minusSeconds(60))
                .then()
                .body("rows", empty());
    }

    @Test
    void what_happened_is_found_on_its_day_only() {
        given().get("/relationships?actor=RUS&validAt=2021-05").then().body("rows", hasSize(1));
        given().get("/relationships?actor=RUS&validAt=2021-06-01").then().body("rows", empty());
    }

    @Test
    void pages_give_every_row_once() {
        List<String> whole = given().get("/facts").path("rows.fact");
        List<String> paged = new ArrayList<>();
        String next = "/facts?limit=1";
        while (next != null) {
            Response page = given().urlEncodingEnabled(false).get(next);
            page.then().statusCode(200).body("rows", hasSize(1));
            paged.addAll(page.path("rows.fact"));
            next = page.path("next");
        }
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void every_view_answers_and_refuses_what_it_does_not_know() {
        for (View view : ReadModels.VIEWS) {
            given().queryParams(Sample.required(view))
                    .get("/" + view.name())
                    .then()
                    .statusCode(200)
                    .body("question", equalTo(view.question()));
            given().get("/" + view.name() + "?colour=red")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("type", equalTo("urn:statecraft:problem:unknown-parameter"))
                    .body("field", equalTo("colour"))
                    .body("allowed", hasItem("validAt"));
            for (Filter filter : view.filters()) {
                given().queryParams(Sample.required(view))
                        .queryParam(filter.name(), filter.example())
                        .get("/" + view.name())
                        .then()
                        .statusCode(200);
                given().queryParam(filter.name(), "';drop table x--")
                        .get("/" + view.name())
                        .then()
                        .statusCode(org.hamcrest.Matchers.in(List.of(200, 400)));
            }
        }
    }

    @Test
    void values_that_cannot_be_read_are_refused_with_their_field() {
        for (Map.Entry<String, String> bad : Map.of(
                        "validAt", "yesterday",
                        "knownAt", "2024",
                        "limit", "0",
                        "cursor", "x")
                .entrySet()) {
            given().queryParam(bad.getKey(), bad.getValue())
                    .get("/facts")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("field", equalTo(bad.getKey()));
        }
        given().get("/facts?limit=1001").then().statusCode(400);
        given().get("/facts?limit=1&limit=2").then().statusCode(400);
        given().get("/no-such-view")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("allowed", hasItem("relationships"));
        given().get("/evidence/no-such-fact").then().statusCode(404).contentType("application/problem+json");
        given().post("/facts").then().statusCode(405).contentType("application/problem+json");
    }

    @Test
    void the_description_of_the_api_has_every_view_with_an_example() {
        Response api = given().queryParam("format", "json").get("/openapi");
        api.then().statusCode(200);
        Map<String, Map<String, Map<String, Object>>> paths = api.path("paths");
        for (View view : ReadModels.VIEWS) {
            assertThat(paths).containsKeys("/" + view.name(), "/" + view.name() + "/changes");
            Object example =
                    api.path("paths.'/" + view.name() + "'.get.responses.'200'.content.'application/json'.example");
            assertThat(example).as(view.name()).isNotNull();
        }
        assertThat(paths).doesNotContainKey("/{view}");
        List<String> ids = new ArrayList<>();
        paths.values().forEach(item -> item.values()
                .forEach(operation -> ids.add(String.valueOf(operation.get("operationId")))));
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
    }
}
