package io.statecraft.eventstore;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Event;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The service and another process, each of which wants to write the log. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class WritershipIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final TestBackends backends = TestBackends.shared();
    private final String name = UUID.randomUUID().toString();

    @Test
    void a_writer_that_was_paused_and_comes_back_after_another_took_over_writes_nothing() throws Exception {
        Process other = start();
        try (BufferedReader answers = other.inputReader(StandardCharsets.UTF_8);
                Writer orders = new OutputStreamWriter(other.getOutputStream(), StandardCharsets.UTF_8)) {
            takeTheServicesRight(answers);
            assertThat(writer()).isEqualTo(OtherWriter.NAME);
            assertThat(ask(orders, answers, name + " before")).isEqualTo("appended 4");

            List<Event> events = Samples.stream(name, 5);
            deliver(events);
            signal(other, "STOP");
            StoredLog.awaitOnce(events);
            assertThat(writer()).isNotEqualTo(OtherWriter.NAME);
            signal(other, "CONT");

            assertThat(ask(orders, answers, name + " after")).isEqualTo("fenced");
            assertThat(inLog(name + " before")).isEqualTo(4);
            assertThat(inLog(name + " after")).isZero();
            assertThat(StoredLog.isGapless()).isTrue();
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    @Test
    void an_instance_stands_by_while_another_writes_and_takes_over_when_it_is_killed() throws Exception {
        Process other = start();
        try (BufferedReader answers = other.inputReader(StandardCharsets.UTF_8)) {
            takeTheServicesRight(answers);
            List<Event> events = Samples.stream(name, 5);
            deliver(events);
            await("the service waits and is well")
                    .during(Duration.ofSeconds(2))
                    .atMost(PATIENCE)
                    .until(() -> get("/q/health/ready").statusCode() == 200 && inLog(name) == 0);
            other.destroyForcibly().waitFor();
            StoredLog.awaitOnce(events);
            assertThat(writer()).isNotEqualTo(OtherWriter.NAME);
        } finally {
            other.destroyForcibly().waitFor();
        }
    }

    /** Both want it when the service's session has ended; the other process looks far more often. */
    private static void takeTheServicesRight(BufferedReader answers) throws IOException {
        await("the other process writes").atMost(PATIENCE).until(() -> {
            StoredLog.SQL.number(
                    "select count(pg_terminate_backend(pid)) from pg_locks join pg_stat_activity using (pid)"
                            + " where application_name = 'event-store' and locktype = 'advisory'"
                            + " and (classid::bigint << 32) + objid::bigint = ?",
                    Writership.LOCK);
            return answers.ready();
        });
        assertThat(answers.readLine()).isEqualTo("writes");
    }

    private static String writer() {
        return get("/log/status").jsonPath().getString("writer.instance");
    }

    private static long inLog(String stream) {
        return StoredLog.count(Samples.stream(stream, 5).stream().map(Event::id).toArray(String[]::new));
    }

    private static String ask(Writer orders, BufferedReader answers, String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        return Objects.requireNonNull(answers.readLine(), "the other process has ended");
    }

    private void deliver(List<Event> events) {
        try (TopicWriter writer = backends.writer()) {
            events.forEach(event -> writer.write(Samples.message(event)));
        }
    }

    private static void signal(Process process, String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private Process start() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        OtherWriter.class.getName(),
                        Objects.requireNonNull(backends.configuration().get("statecraft.database.url")),
                        DatabaseRole.EVENT_STORE.roleName(),
                        Objects.requireNonNull(backends.configuration().get(DatabaseRole.EVENT_STORE.passwordKey())))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
