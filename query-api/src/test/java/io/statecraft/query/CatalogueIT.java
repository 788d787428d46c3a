package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.testing.BackendsResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a client can find out about the questions while it runs. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class CatalogueIT {
    @BeforeAll
    static void fill() {
        Sample.fill();
    }

    @Test
    void it_tells_every_question_with_the_columns_that_its_answers_have() {
        JsonPath catalogue = catalogue();
        assertThat(catalogue.getList("views.name", String.class))
                .isEqualTo(ReadModels.VIEWS.stream().map(View::name).toList());
        List<String> columns = catalogue.getList("views.find { it.name == 'military-balance' }.columns.name");
        Map<String, Object> row = given().get("/military-balance").jsonPath().getMap("rows[0]");
        // Every row has these links, whatever its view.
        assertThat(row.keySet())
                .containsOnlyOnceElementsOf(columns)
                .hasSize(columns.size() + 1)
                .contains("evidence");
    }

    @Test
    void each_filter_that_it_tells_can_be_asked_with_its_example() {
        JsonPath catalogue = catalogue();
        for (String view : List.of("military-balance", "search")) {
            List<Map<String, Object>> filters =
                    catalogue.getList("views.find { it.name == '%s' }.filters".formatted(view));
            assertThat(filters).isNotEmpty();
            for (Map<String, Object> filter : filters) {
                given().queryParam("q".equals(filter.get("name")) || !"search".equals(view) ? "limit" : "q", 1)
                        .queryParam((String) filter.get("name"), filter.get("example"))
                        .get("/" + view)
                        .then()
                        .statusCode(200);
            }
        }
    }

    private static JsonPath catalogue() {
        return given().get("/views").then().statusCode(200).extract().jsonPath();
    }
}
