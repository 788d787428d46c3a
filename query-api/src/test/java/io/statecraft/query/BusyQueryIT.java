package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.Sql;
import io.statecraft.testing.TestBackends;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A locked table makes every question slow: so it is seen what happens to those who ask and those who leave. */
@QuarkusTest
@TestProfile(BusyQueryIT.Small.class)
@QuarkusTestResource(BackendsResource.class)
class BusyQueryIT {
    private static final Sql PROJECTIONS = TestBackends.shared().sql(DatabaseRole.PROJECTIONS);
    private static final Sql QUERY = TestBackends.shared().sql(DatabaseRole.QUERY);
    private static final String OTHER_DOCUMENT = "0123456789012345678901234567890123456789";

    /** Limits that a test can reach. */
    public static class Small implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "statecraft.query.concurrent-max", "2",
                    "statecraft.query.statement-time-max", "6s",
                    "statecraft.query.wait-max", "1s");
        }
    }

    @BeforeEach
    void fill() {
        Sample.fill();
    }

    @Test
    void what_takes_too_long_is_ended_and_who_comes_too_much_is_asked_to_come_again() throws Exception {
        try (Connection lock = locked();
                var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Integer>> slow = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                slow.add(CompletableFuture.supplyAsync(
                        () -> given().get("/facts").statusCode(), clients));
            }
            await().until(() -> waiting() == 2);
            given().get("/timeline")
                    .then()
                    .statusCode(429)
                    .header("Retry-After", notNullValue())
                    .contentType("application/problem+json");
            for (CompletableFuture<Integer> answer : slow) {
                assertThat(answer.get()).isEqualTo(504);
            }
            assertThat(waiting()).isZero();
            lock.rollback();
        }
        given().get("/facts").then().statusCode(200);
    }

    @Test
    void a_statement_ends_when_its_client_goes_away() throws SQLException, IOException {
        for (String accept : List.of("application/json", "application/x-ndjson")) {
            try (Connection lock = locked()) {
                try (Socket client = new Socket("localhost", RestAssured.port)) {
                    String request = "GET /facts HTTP/1.1\r\nHost: localhost\r\nAccept: %s\r\n\r\n".formatted(accept);
                    client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
                    client.getOutputStream().flush();
                    await().until(() -> waiting() == 1);
                }
                // Sooner than the statement would have ended by itself.
                await("after the client left, " + accept)
                        .atMost(Duration.ofSeconds(4))
                        .until(() -> waiting() == 0);
                lock.rollback();
            }
        }
        given().get("/facts").then().statusCode(200);
    }

    @Test
    void an_answer_waits_for_the_document_that_it_must_have_read() throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture<Integer> rows = CompletableFuture.supplyAsync(
                    () -> given().get("/facts?atLeast=" + Sample.DOCUMENT.id())
                            .then()
                            .statusCode(200)
                            .extract()
                            .<List<?>>path("rows")
                            .size(),
                    clients);
            assertThat(rows).isNotDone();
            Sample.read();
            assertThat(rows.get()).isEqualTo(2);
        }
        given().get("/facts?atLeast=" + OTHER_DOCUMENT)
                .then()
                .statusCode(412)
                .header("Retry-After", notNullValue())
                .body("type", equalTo("urn:statecraft:problem:not-read-yet"));
        given().get("/facts?atLeast=x").then().statusCode(400).body("field", equalTo("atLeast"));
        given().get("/facts?atLeast=" + Sample.DOCUMENT.id()).then().body("rows", hasSize(2));
    }

    private static Connection locked() throws SQLException {
        Connection lock = PROJECTIONS.connect();
        lock.setAutoCommit(false);
        lock.createStatement().execute("lock table read_models.facts in access exclusive mode");
        return lock;
    }

    /** How many statements of the query API wait for the lock. */
    private static long waiting() {
        return QUERY.number(
                "select count(*) from pg_stat_activity where usename = 'query' and wait_event_type = 'Lock'");
    }
}
