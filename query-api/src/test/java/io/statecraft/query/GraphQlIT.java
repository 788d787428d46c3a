package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.testing.BackendsResource;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Graph-shaped questions: from an actor to the words of a document in one request. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class GraphQlIT {
    @BeforeEach
    void fill() {
        Sample.fill();
    }

    @Test
    void an_actor_leads_to_its_relationships_their_facts_sentences_and_documents() {
        JsonNode actor = data("""
                { actor(actor: "RUS") { names relationships { one other events score
                    otherProfile { actor names }
                    evidence { sentence data inDocument { document title } } } } }""").path("actor");
        JsonNode relationship = actor.at("/relationships/0");
        assertThat(actor.at("/names/0").asText()).isEqualTo("Russia");
        assertThat(relationship.path("other").asText()).isEqualTo("TJK");
        assertThat(relationship.path("events").asLong()).isEqualTo(1);
        assertThat(relationship.at("/otherProfile/names/0").asText()).isEqualTo("Tajikistan");
        assertThat(relationship.at("/evidence/0/sentence").asText()).isEqualTo("Russia visited Tajikistan.");
        assertThat(relationship.at("/evidence/0/data/quote").asText()).isEqualTo("Russia visited Tajikistan.");
        assertThat(relationship.at("/evidence/0/inDocument/document").asText()).isEqualTo(Sample.DOCUMENT.id());
    }

    @Test
    void every_view_can_be_asked_for_each_of_its_columns_and_links() {
        Set<String> answered = new HashSet<>();
        for (View view : ReadModels.VIEWS) {
            String name = GraphQlSchema.fieldName(view);
            String columns =
                    view.columns().stream().map(column -> column.property()).collect(Collectors.joining(" "));
            String links = GraphQlLink.from(view).stream()
                    .map(link -> link.field() + " { " + link.identity() + " }")
                    .collect(Collectors.joining(" "));
            String required = Sample.required(view).entrySet().stream()
                    .map(filter -> filter.getKey() + ": " + Json.line(Set.of(filter.getValue())))
                    .collect(Collectors.joining(", "));
            String arguments = required.isEmpty() ? "" : "(" + required + ")";
            JsonNode rows = data("{ %s%s { %s %s } }".formatted(name, arguments, columns, links))
                    .path(name);
            assertThat(rows.isArray()).as(name).isTrue();
            if (!rows.isEmpty()) {
                answered.add(view.name());
            }
        }
        assertThat(answered).contains("facts", "relationships", "military-balance", "evidence", "documents", "actors");
    }

    @Test
    void what_stands_below_is_asked_at_the_same_times() {
        String then = Sample.KNOWN.plusSeconds(60).toString();
        String question = "{ actor(actor: \"RUS\"%s) { militaryBalance { category evidence { sentence } } } }";
        JsonNode now = data(question.formatted("")).at("/actor/militaryBalance");
        JsonNode before =
                data(question.formatted(", knownAt: \"" + then + "\"")).at("/actor/militaryBalance");
        assertThat(now).isEmpty();
        assertThat(before).hasSize(1);
        assertThat(before.at("/0/evidence/0/sentence").asText()).isEqualTo("Russia has one base.");
    }

    @Test
    void filters_ranges_order_and_limits_narrow_the_rows() {
        assertThat(data("{ facts(kind: [\"force\"], confidence: [\"0.5..\"]) { fact } }")
                        .path("facts"))
                .hasSize(1);
        assertThat(data("{ facts(sort: [\"-confidence\"], limit: 1) { confidence } }")
                        .at("/facts/0/confidence")
                        .asDouble())
                .isEqualTo(0.9);
        assertThat(data("{ facts(limit: 1) { fact } }").path("facts")).hasSize(1);
    }

    @Test
    void a_wrong_argument_is_an_error_that_tells_what_would_be_right() {
        JsonNode error = ask("{ facts(validAt: \"soon\") { fact } }").at("/errors/0");
        assertThat(error.path("message").asText()).contains("validAt must be a date in EDTF");
        assertThat(error.at("/extensions/field").asText()).isEqualTo("validAt");
        assertThat(error.at("/extensions/allowed")).isNotEmpty();
        assertThat(ask("{ facts { bogus } }").at("/errors/0/message").asText()).contains("bogus");
    }

    @Test
    void a_question_that_is_too_deep_or_may_bring_too_many_rows_is_refused_unanswered() {
        String question = "actor";
        for (int i = 0; i < 8; i++) {
            question = "relationships(limit: 1) { oneProfile { " + question + " } }";
        }
        JsonNode tooDeep = ask("{ actor(actor: \"RUS\") { " + question + " } }");
        assertThat(tooDeep.at("/errors/0/message").asText()).contains("depth");
        JsonNode tooMany = ask("{ facts(limit: 1000) { evidence(limit: 100) { fact } } }");
        assertThat(tooMany.at("/errors/0/message").asText()).contains("complexity");
        assertThat(tooMany.at("/data/facts").isArray()).isFalse();
    }

    @Test
    void the_schema_can_be_read() {
        given().get("/graphql/schema.graphql").then().statusCode(200);
        assertThat(given().get("/graphql/schema.graphql").asString())
                .contains("type MilitaryBalanceRow", "countedIn", "evidence(");
    }

    private static JsonNode data(String question) {
        JsonNode answer = ask(question);
        assertThat(answer.path("errors")).as(question + " " + answer).isEmpty();
        return answer.path("data");
    }

    private static JsonNode ask(String question) {
        String answer = given().contentType("application/json")
                .body(Json.line(Map.of("query", question)))
                .post("/graphql")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return Json.read(answer, JsonNode.class);
    }
}
