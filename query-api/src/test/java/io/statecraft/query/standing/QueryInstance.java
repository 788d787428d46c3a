package io.statecraft.query.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of several instances of the query API: a process of its own, as in production. */
final class QueryInstance implements AutoCloseable {
    private static final Duration START_MAX = Duration.ofMinutes(4);
    private static final int OK = 200;

    private final Process process;
    private final int port;

    private QueryInstance(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Started, and answering. */
    static QueryInstance named(String name, Map<String, String> settings) throws IOException {
        int port = freePort();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx300m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        settings.forEach((setting, value) -> command.add("-D" + setting + "=" + value));
        command.add("-Dstatecraft.instance=" + name);
        command.add("-Dquarkus.http.host=127.0.0.1");
        command.add("-Dquarkus.http.port=" + port);
        command.add("-jar");
        command.add(Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        Path log = Path.of("target", "query-instance-" + name + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        QueryInstance instance = new QueryInstance(process, port);
        try {
            await().atMost(START_MAX).pollInterval(Duration.ofMillis(100)).until(() -> {
                assertThat(process.isAlive()).as("it ended, see " + log).isTrue();
                return instance.answers();
            });
            return instance;
        } catch (RuntimeException | AssertionError e) {
            instance.close();
            throw e;
        }
    }

    RequestSpecification asked() {
        return RestAssured.given().port(port);
    }

    /** Stops it where it is, as a machine that gets no time does. */
    void halt() throws IOException, InterruptedException {
        signal("STOP");
    }

    void goOn() throws IOException, InterruptedException {
        signal("CONT");
    }

    /** Ends it where it is: it can put nothing in order. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private void signal(String signal) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + signal, String.valueOf(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    private boolean answers() {
        try {
            return asked().get("/standing-questions").statusCode() == OK;
        } catch (Exception e) { // RestAssured throws what it does not declare
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
