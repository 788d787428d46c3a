package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import io.statecraft.testing.BackendsResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an assistant asks by the Model Context Protocol, over HTTP. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class McpIT {
    private String session = "";

    @BeforeEach
    void begin() {
        Sample.fill();
        Response response = post("""
                {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18",
                 "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}""");
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        session = response.header("Mcp-Session-Id");
        post("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}");
    }

    @Test
    void there_is_a_tool_for_each_view() {
        List<String> names = new ArrayList<>();
        @org.jspecify.annotations.Nullable String cursor = null;
        do {
            JsonNode page = result("tools/list", cursor == null ? Map.of() : Map.of("cursor", cursor));
            page.path("tools").forEach(tool -> names.add(tool.path("name").asText()));
            cursor = page.path("nextCursor").asText(null);
        } while (cursor != null);
        assertThat(names)
                .containsExactlyInAnyOrderElementsOf(
                        ReadModels.VIEWS.stream().map(View::name).toList());
    }

    @Test
    void every_tool_answers() {
        for (View view : ReadModels.VIEWS) {
            JsonNode result = call(view.name(), Map.copyOf(Sample.required(view)));
            assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
        }
    }

    @Test
    void each_row_comes_with_its_quote_and_the_links_to_evidence_and_document() {
        JsonNode answer = answer("military-balance", Map.of("owner", "TJK"));
        assertThat(answer.path("rows")).hasSize(1);
        JsonNode quote = answer.at("/rows/0/quotes/0");
        assertThat(quote.path("quote").asText()).isEqualTo("The Tajik army has 8,800 soldiers.");
        assertThat(quote.path("evidence").asText()).isEqualTo("/evidence/" + Sample.SOLDIERS.id());
        given().get(quote.path("evidence").asText()).then().statusCode(200);
        given().get(quote.path("document").asText()).then().statusCode(200);
    }

    @Test
    void values_times_and_limits_narrow_the_answer() {
        String then = Sample.KNOWN.plusSeconds(60).toString();
        assertThat(answer("military-balance", Map.of("owner", "TJK|RUS", "knownAt", then))
                        .path("rows"))
                .hasSize(2);
        assertThat(answer("military-balance", Map.of("owner", "TJK|RUS")).path("rows"))
                .hasSize(1);
        JsonNode first = answer("facts", Map.of("limit", "1"));
        assertThat(first.path("rows")).hasSize(1);
        assertThat(first.path("more").asBoolean()).isTrue();
        JsonNode base = answer("military-balance", Map.of("owner", "RUS", "knownAt", then));
        assertThat(base.at("/rows/0/quotes/0/quote").asText()).isEqualTo("Russia has one base.");
    }

    @Test
    void a_wrong_argument_is_an_error_that_tells_what_would_be_right() {
        JsonNode date = call("facts", Map.of("validAt", "soon"));
        assertThat(date.path("isError").asBoolean()).isTrue();
        assertThat(date.at("/content/0/text").asText()).contains("validAt", "2021-07");
    }

    private JsonNode answer(String tool, Map<String, Object> arguments) {
        JsonNode result = call(tool, arguments);
        assertThat(result.path("isError").asBoolean()).as(result.toString()).isFalse();
        return Json.read(result.at("/content/0/text").asText(), JsonNode.class);
    }

    private JsonNode call(String tool, Map<String, ?> arguments) {
        return result("tools/call", Map.of("name", tool, "arguments", arguments));
    }

    private JsonNode result(String method, Map<String, ?> parameters) {
        Response response = post(Json.line(Map.of("jsonrpc", "2.0", "id", 2, "method", method, "params", parameters)));
        assertThat(response.statusCode()).as(response.asString()).isEqualTo(200);
        String body = response.asString();
        String json = body.startsWith("{")
                ? body
                : body.substring(body.indexOf("data:") + 5).strip();
        JsonNode message = Json.read(json, JsonNode.class);
        assertThat(message.has("error")).as(body).isFalse();
        return message.path("result");
    }

    private Response post(String message) {
        RequestSpecification request =
                given().contentType("application/json").accept("application/json, text/event-stream");
        return (session.isEmpty() ? request : request.header("Mcp-Session-Id", session))
                .body(message)
                .post("/mcp");
    }
}
