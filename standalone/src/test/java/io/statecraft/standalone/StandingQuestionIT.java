package io.statecraft.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.statecraft.facts.Json;
import io.statecraft.testing.BackendsResource;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks a standing question is called when the answer changes, also after a while of not answering. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class StandingQuestionIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final int NO_CONTENT = 204;
    private static final int UNAVAILABLE = 503;

    private final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    private final AtomicInteger status = new AtomicInteger(NO_CONTENT);
    private final AtomicReference<IOException> trouble = new AtomicReference<>();
    private HttpServer webhook;

    /** What a webhook was called with. */
    private record Call(Map<String, String> headers, byte[] body) {
        JsonPath json() {
            return JsonPath.from(new String(body, StandardCharsets.UTF_8));
        }

        String id() {
            return headers.getOrDefault("webhook-id", "");
        }
    }

    @BeforeEach
    void listen() throws IOException {
        webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        webhook.createContext("/", this::called);
        webhook.start();
    }

    @AfterEach
    void hangUp() {
        webhook.stop(0);
        assertThat(trouble.get()).isNull();
    }

    @Test
    void a_webhook_hears_what_its_filters_let_through_and_whose_word_it_is() throws Exception {
        JsonPath asked = ask(Map.of("view", "military-balance", "filters", Map.of("owner", "NOR", "min", "100..")))
                .then()
                .statusCode(201)
                .extract()
                .jsonPath();
        String id = asked.getString("question.id");
        String document = submit(
                "Norway's army has 8,900 soldiers. Norway's army has 36 tanks. Denmark's army has 7,100 soldiers.");

        await().atMost(LIMIT).until(() -> !calls.isEmpty());
        Call call = calls.remove();
        assertThat(call.headers()).containsEntry("content-type", "application/cloudevents+json");
        assertThat(call.headers().get("webhook-signature")).isEqualTo(signature(asked.getString("secret"), call));
        assertThat(call.json().getString("id")).isEqualTo(call.id());
        assertThat(call.json().getString("type")).isEqualTo("io.statecraft.MilitaryBalanceChanged.v1");
        assertThat(call.json().getString("standingquestion")).isEqualTo(id);
        assertThat(call.json().getString("data.after.owner")).isEqualTo("NOR");
        assertThat(call.json().getInt("data.after.min")).isEqualTo(8_900);
        assertThat(call.json().getMap("data")).doesNotContainKey("before");

        given().contentType("application/json")
                .body(Json.line(Map.of("reviewer", "desk", "reason", "a test")))
                .post("/documents/" + document + "/withdrawal")
                .then()
                .statusCode(202);
        await().atMost(LIMIT).until(() -> !calls.isEmpty());
        Call gone = calls.remove();
        assertThat(gone.json().getInt("data.before.min")).isEqualTo(8_900);
        assertThat(gone.json().getMap("data")).doesNotContainKey("after");
        await().atMost(LIMIT).until(() -> question(id).getInt("delivered") == 2);
        assertThat(calls).as("neither the tanks nor Denmark").isEmpty();

        given().delete("/standing-questions/" + id).then().statusCode(204);
        given().get("/standing-questions/" + id).then().statusCode(404);
    }

    @Test
    void what_is_not_acknowledged_is_sent_again_in_its_order_then_given_up_and_sent_when_it_is_redriven() {
        status.set(UNAVAILABLE);
        String id = ask(Map.of("view", "facts", "filters", Map.of("kind", "force")))
                .jsonPath()
                .getString("question.id");
        submit("Finland's army has 21,000 soldiers. Finland's army has 200 tanks.");

        await().atMost(LIMIT).until(() -> question(id).getInt("dead") == 2);
        assertThat(question(id).getInt("waiting")).isZero();
        List<String> sent = calls.stream().map(Call::id).distinct().toList();
        assertThat(sent).hasSize(2);
        assertThat(calls.stream().map(Call::id))
                .as("each three times, the second not before the first is given up")
                .containsExactly(sent.get(0), sent.get(0), sent.get(0), sent.get(1), sent.get(1), sent.get(1));
        given().get("/standing-questions/" + id + "/dead-letters")
                .then()
                .statusCode(200)
                .body("id", equalTo(sent))
                .body("attempts", equalTo(List.of(3, 3)))
                .body("reason", equalTo(List.of("the webhook answered 503", "the webhook answered 503")));

        status.set(NO_CONTENT);
        calls.clear();
        given().post("/standing-questions/" + id + "/dead-letters/redrive")
                .then()
                .statusCode(200)
                .body("changes", equalTo(2));
        await().atMost(LIMIT).until(() -> question(id).getInt("delivered") == 2);
        assertThat(calls.stream().map(Call::id)).containsExactlyElementsOf(sent);
        assertThat(question(id).getInt("dead")).isZero();
        given().delete("/standing-questions/" + id).then().statusCode(204);
    }

    @Test
    void what_cannot_be_asked_is_said_at_once() {
        ask(Map.of("view", "weather"))
                .then()
                .statusCode(400)
                .body("field", equalTo("view"))
                .body("allowed", hasItem("military-balance"));
        ask(Map.of("view", "military-balance", "filters", Map.of("colour", "red")))
                .then()
                .statusCode(400)
                .body("field", equalTo("filters.colour"))
                .body("allowed", hasItem("owner"));
        ask(Map.of("view", "search", "filters", Map.of("q", "tanks")))
                .then()
                .statusCode(400)
                .body("field", equalTo("filters.q"))
                .body("allowed", not(hasItem("q")));
        given().contentType("application/json")
                .body(Json.line(Map.of("view", "facts", "url", "file:///etc/passwd")))
                .post("/standing-questions")
                .then()
                .statusCode(400)
                .body("field", equalTo("url"));
    }

    private io.restassured.response.Response ask(Map<String, Object> question) {
        Map<String, Object> body = new java.util.LinkedHashMap<>(question);
        body.put("url", "http://localhost:" + webhook.getAddress().getPort() + "/hook");
        return given().contentType("application/json").body(Json.line(body)).post("/standing-questions");
    }

    private static JsonPath question(String id) {
        return given().get("/standing-questions/" + id).jsonPath();
    }

    private static String submit(String text) {
        return given().contentType("application/json")
                .body(Json.line(Map.of("text", text + " Note " + UUID.randomUUID() + ".")))
                .post("/documents")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private void called(HttpExchange exchange) {
        try (exchange) {
            Map<String, String> headers = exchange.getRequestHeaders().entrySet().stream()
                    .collect(Collectors.toMap(
                            header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                            header -> header.getValue().get(0)));
            calls.add(new Call(headers, exchange.getRequestBody().readAllBytes()));
            exchange.sendResponseHeaders(status.get(), -1);
        } catch (IOException e) {
            trouble.set(e);
        }
    }

    /** As a receiver computes it who has read the standard and not our code. */
    private static String signature(String secret, Call call) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.replaceFirst("^whsec_", "")), "HmacSHA256"));
        String signed = call.id() + "." + call.headers().get("webhook-timestamp") + "."
                + new String(call.body(), StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
