package io.statecraft.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.config.EncoderConfig;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.statecraft.testing.BackendsResource;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;

/** Every operation that the API describes, fed with what it cannot use: a clear 4xx as problem details, never a 5xx. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class MalformedInputIT {
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "null",
            "-1",
            "0",
            "99999999999999999999",
            "1e400",
            "NaN",
            "true",
            "2021-13-45",
            "../../etc/passwd",
            "'; drop table facts; --",
            "%00",
            "\u0000",
            "é漢😀",
            "<script>",
            "a".repeat(3000),
            "{}",
            "[]",
            "..",
            "Y999999999");
    private static final int PARAMETER_SHARE = 12;
    private static final List<String> BODIES = List.of(
            "",
            "null",
            "{",
            "[]",
            "{}",
            "\"text\"",
            "{\"text\": 1}",
            "{\"text\": null}",
            "{\"text\": \"\"}",
            "{\"text\": \"a\", \"published\": 2021}",
            "{\"text\": \"a\", \"url\": \"http://[\"}",
            "{\"text\": {}}",
            "{\"text\": \"a\"} trailing",
            "[".repeat(5000));

    @Test
    void no_operation_fails_on_what_it_cannot_use() {
        JsonPath api = given().queryParam("format", "json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Object>> paths = api.getMap("paths");
        assertThat(paths.keySet()).contains("/documents", "/events", "/relationships");
        paths.forEach((path, item) -> {
            for (String method : new TreeSet<>(item.keySet())) {
                if (List.of("get", "post", "put", "delete", "patch").contains(method)) {
                    abuse(method, path, (Map<?, ?>) Objects.requireNonNull(item.get(method)));
                }
            }
        });
    }

    @Test
    void unknown_paths_and_methods_are_problems_too() {
        refusedOrAnswered(given().get("/no/such/path/at/all"), "GET /no/such/path/at/all");
        refusedOrAnswered(given().delete("/relationships"), "DELETE /relationships");
        refusedOrAnswered(given().accept("image/png").get("/relationships"), "Accept: image/png");
        assertThat(given().get("/relationships?actr=RUS").statusCode()).isEqualTo(400);
    }

    private static void abuse(String method, String path, Map<?, ?> operation) {
        for (String value : VALUES) {
            refusedOrAnswered(request().request(method, fill(path, value)), method + " " + path + " <- " + value);
            for (String parameter : queryParameters(operation)) {
                // The filters of all views are one piece of code: each gets a part of the values, together they get
                // all.
                if (Math.floorMod((path + parameter + value).hashCode(), PARAMETER_SHARE) != 0) {
                    continue;
                }
                String query = "?" + parameter + "=" + encoded(value);
                refusedOrAnswered(
                        request().request(method, fill(path, "x") + query),
                        method + " " + path + "?" + parameter + "=" + value);
            }
        }
        if (operation.containsKey("requestBody")) {
            for (String body : BODIES) {
                for (String type : List.of("application/json", "multipart/form-data; boundary=x", "text/plain")) {
                    RequestSpecification request =
                            request().header("Content-Type", type).body(body);
                    refusedOrAnswered(
                            request.request(method, fill(path, "x")), method + " " + path + " " + type + " " + body);
                }
            }
        }
    }

    private static String fill(String path, String value) {
        return path.replaceAll("\\{[^}]+}", Matcher.quoteReplacement(encoded(value)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static RequestSpecification request() {
        // The address and the body go out as they are, whatever they look like or claim to be.
        return given().urlEncodingEnabled(false)
                .config(RestAssured.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                .accept("application/json, application/x-ndjson, application/problem+json");
    }

    private static List<String> queryParameters(Map<?, ?> operation) {
        Object parameters = operation.get("parameters");
        return parameters instanceof List<?> list
                ? list.stream()
                        .map(parameter -> (Map<?, ?>) parameter)
                        .filter(parameter -> "query".equals(parameter.get("in")))
                        .map(parameter -> String.valueOf(parameter.get("name")))
                        .toList()
                : List.of();
    }

    private static void refusedOrAnswered(Response response, String request) {
        assertThat(response.statusCode()).as(request).isLessThan(500);
        if (response.statusCode() >= 400) {
            assertThat(response.contentType())
                    .as(request + " " + response.asString())
                    .startsWith("application/problem+json");
            assertThat(response.jsonPath().getString("detail")).as(request).isNotNull();
        }
    }
}
