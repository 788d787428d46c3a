package io.statecraft.standalone.fuzz;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.statecraft.facts.Json;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * Every operation that the API describes, fed with what it cannot use: no answer is a 5xx, every status and media type is
 * described, every JSON body satisfies its schema, and no value ever becomes SQL.
 *
 * <p>{@code -Dfuzz.requests=100000} sends more, {@code -Dfuzz.seed=N} sends the same again.
 */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class ApiFuzzIT {
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 20_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int AT_A_TIME = 6;
    private static final int REPORTED_MAX = 60;
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(30);
    private static final int STATUSES = 600;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<String, String> breaches = new ConcurrentHashMap<>();
    private final AtomicIntegerArray statuses = new AtomicIntegerArray(STATUSES);

    @Test
    void no_request_gets_an_answer_that_is_not_described() throws Exception {
        JsonNode document =
                Json.read(given().queryParam("format", "json").get("/openapi").asByteArray(), JsonNode.class);
        Trials trials = new Trials(document, known(), SEED);
        assertThat(trials.operations()).hasSizeGreaterThan(50);
        Verdict verdict = new Verdict(document);
        ServerLog log = ServerLog.of(TestBackends.shared());
        List<Trial> made = trials.make(REQUESTS);
        AtomicInteger next = new AtomicInteger();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (int i = 0; i < AT_A_TIME; i++) {
                workers.submit(() -> {
                    for (int at = next.getAndIncrement(); at < made.size(); at = next.getAndIncrement()) {
                        send(made.get(at), verdict);
                    }
                });
            }
        }
        System.out.printf("seed %d, statuses: %s%n", SEED, counted());
        assertThat(breaches.entrySet().stream().limit(REPORTED_MAX))
                .as("seed %d, %d requests, statuses %s", SEED, made.size(), counted())
                .isEmpty();
        assertThat(log.errorsOfSyntax()).isEmpty();
    }

    @Test
    void unknown_paths_and_methods_are_problems_too() {
        for (String path : List.of("/no/such/path/at/all", "/facts/x/y/z", "/facts%2f", "/console/")) {
            given().urlEncodingEnabled(false).get(path).then().statusCode(404).contentType("application/problem+json");
        }
        given().delete("/relationships").then().statusCode(405).contentType("application/problem+json");
        given().accept("image/png")
                .get("/relationships")
                .then()
                .statusCode(406)
                .contentType("application/problem+json");
        given().get("/relationships?actr=RUS").then().statusCode(400);
    }

    private void send(Trial trial, Verdict verdict) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(RestAssured.baseURI + ":" + RestAssured.port + trial.target()))
                .timeout(ANSWER_LIMIT)
                .method(
                        trial.operation().method(),
                        trial.body().isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(trial.body()));
        trial.headers().forEach(request::header);
        try {
            HttpResponse<InputStream> response =
                    client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            String type = response.headers().firstValue("Content-Type").orElse("");
            statuses.incrementAndGet(response.statusCode());
            verdict.on(trial.operation(), response.statusCode(), type, body(response, type))
                    .ifPresent(breach -> report(trial, breach));
        } catch (IOException e) {
            report(trial, "no answer: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            report(trial, "cannot be judged: " + e);
        }
    }

    /** One of each sort: operation, and what went wrong without its particulars. */
    private void report(Trial trial, String breach) {
        String sort = breach.replaceAll("[:{(].*", "");
        breaches.putIfAbsent(trial.operation() + ": " + sort, breach + " <- " + trial);
    }

    /** A stream has no end; that it has begun is all that can be seen. */
    private static String body(HttpResponse<InputStream> response, String type) throws IOException {
        boolean packed = response.headers()
                .firstValue("Content-Encoding")
                .filter("gzip"::equals)
                .isPresent();
        try (InputStream answer = response.body()) {
            if (type.startsWith("text/event-stream")) {
                return "";
            }
            InputStream body = packed ? new GZIPInputStream(answer) : answer;
            return new String(body.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String counted() {
        StringBuilder text = new StringBuilder();
        for (int status = 0; status < STATUSES; status++) {
            if (statuses.get(status) > 0) {
                text.append(status).append(": ").append(statuses.get(status)).append("  ");
            }
        }
        return text.toString();
    }

    /** Ids of a document that was read, so that requests get beyond the first look-up. */
    private static Map<String, List<String>> known() {
        String text = "Norway's army has 8,800 soldiers. Norway has promised to send Ukraine ten tanks. "
                + "Russia will probably attack Norway in 2027. Iran accused Israel of an attack.";
        String document = given().contentType("application/json")
                .body(Json.line(Map.of("text", text, "published", "2024-05-04")))
                .post("/documents")
                .then()
                .extract()
                .path("id");
        await().atMost(LIMIT)
                .until(() -> given().get("/facts?document=" + document)
                                .jsonPath()
                                .getList("rows")
                                .size()
                        > 3);
        String fact = given().get("/facts?document=" + document).jsonPath().getString("rows[0].fact");
        return Map.of(
                "id", List.of(document, fact, "NOR"),
                "document", List.of(document),
                "fact", List.of(fact),
                "atLeast", List.of(document),
                "wait", List.of("0", "1"),
                "limit", List.of("1", "3"),
                "Last-Event-ID", List.of("", "x", "0"),
                "format", List.of("gdelt", "icews", "ucdp"),
                "cursor", List.of("x", "W10", "WyJhIl0"));
    }
}
