package io.statecraft.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.Json;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process is killed in the middle of its work, not stopped: nothing acknowledged is lost, nothing is there twice. */
class KilledProcessIT {
    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final Duration CATCH_UP_MAX = Duration.ofMinutes(3);
    private static final int DOCUMENTS = 40;
    private static final int KILLS = 2;

    @TempDir
    private Path folder = Path.of("");

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void end() {
        started.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        });
    }

    @Test
    void what_was_acknowledged_survives_the_kill_and_counts_once() throws IOException, InterruptedException {
        Set<String> acknowledged = new TreeSet<>();
        int sent = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            int port = freePort();
            Process process = up(port);
            Installation installation = new Installation(URI.create("http://localhost:" + port));
            int until = sent + DOCUMENTS / KILLS;
            while (sent < until) {
                Installation.Answer answer = installation.register(text(sent), DocumentDescription.unknown());
                assertThat(answer.accepted()).as(answer.problem()).isTrue();
                acknowledged.add(answer.body().path("id").asText());
                sent++;
            }
            // Extraction, log and projection are still at work on what was just acknowledged.
            process.destroyForcibly().waitFor();
        }
        int port = freePort();
        up(port);
        URI url = URI.create("http://localhost:" + port);
        Installation installation = new Installation(url);
        await().atMost(CATCH_UP_MAX)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> allRead(installation, acknowledged));
        // What was sent before is known already: the same text again is no new document.
        for (int i = 0; i < sent; i++) {
            assertThat(installation
                            .register(text(i), DocumentDescription.unknown())
                            .status())
                    .isEqualTo(200);
        }
        Set<String> facts = new HashSet<>();
        await().atMost(CATCH_UP_MAX).untilAsserted(() -> assertLogIsWhole(url, acknowledged, facts));
        await().atMost(CATCH_UP_MAX).untilAsserted(() -> assertThat(servedFacts(installation))
                .hasSameElementsAs(facts)
                .doesNotHaveDuplicates());
    }

    private static boolean allRead(Installation installation, Set<String> documents) {
        return documents.stream().allMatch(document -> {
            Installation.Answer answer = installation.get("/documents/" + document + "/status");
            return answer.body().path("status").asText().equals("extracted");
        });
    }

    /** Every acknowledged document registered and completed once, every fact recorded once, positions without gaps. */
    private static void assertLogIsWhole(URI url, Set<String> acknowledged, Set<String> facts)
            throws IOException, InterruptedException {
        HttpResponse<String> log = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(url.resolve("/events?limit=100000"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(log.statusCode()).isEqualTo(200);
        List<String> ids = new ArrayList<>();
        List<String> registered = new ArrayList<>();
        List<String> completed = new ArrayList<>();
        Set<String> named = new HashSet<>();
        facts.clear();
        long position = 0;
        for (String line : log.body().lines().filter(text -> !text.isBlank()).toList()) {
            JsonNode entry = Json.read(line, JsonNode.class);
            JsonNode event = entry.path("event");
            position++;
            assertThat(entry.path("position").asLong()).isEqualTo(position);
            ids.add(event.path("id").asText());
            switch (event.path("type").asText()) {
                case "io.statecraft.DocumentRegistered.v1" ->
                    registered.add(event.path("subject").asText());
                case "io.statecraft.ExtractionCompleted.v1" -> {
                    completed.add(event.path("subject").asText());
                    event.path("data").path("facts").forEach(fact -> named.add(fact.asText()));
                }
                default -> facts.add(event.path("subject").asText());
            }
        }
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(registered).hasSameElementsAs(acknowledged);
        assertThat(completed).hasSameElementsAs(acknowledged);
        assertThat(facts).isNotEmpty().hasSameElementsAs(named);
    }

    private static List<String> servedFacts(Installation installation) {
        List<String> facts = new ArrayList<>();
        String next = "/facts?limit=1000";
        while (!next.isEmpty()) {
            JsonNode page = installation.get(next).body();
            page.path("rows").forEach(row -> facts.add(row.path("fact").asText()));
            next = page.path("next").asText("").replace("null", "");
        }
        return facts;
    }

    private Process up(int port) throws IOException {
        Path log = folder.resolve("up.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1500m",
                        "-jar",
                        Path.of("target", "quarkus-app", "quarkus-run.jar").toString(),
                        "up",
                        "--no-samples",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(log.toString())))
                .start();
        started.add(process);
        Installation installation = new Installation(URI.create("http://localhost:" + port));
        await().atMost(START_MAX).pollInterval(Duration.ofMillis(200)).until(() -> {
            assertThat(process.isAlive())
                    .as(() -> "the process ended: " + said(log))
                    .isTrue();
            return ready(installation);
        });
        return process;
    }

    /** The folder of the test is gone when somebody asks. */
    private static String said(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static boolean ready(Installation installation) {
        try {
            return installation.get("/q/health/ready").status() == 200;
        } catch (FailedException e) {
            return false;
        }
    }

    private static String text(int number) {
        return "Norway's army has %d soldiers. Sweden sent %d tanks to Finland. Norway promised to send %d soldiers to Latvia."
                .formatted(1000 + number, 10 + number, 100 + number);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
