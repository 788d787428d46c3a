package io.statecraft.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/clients.md}, compiled against the generated clients and run against the packaged program. */
class ClientsIT {
    private static final Path PAGE = Path.of("..", "docs", "clients.md");
    private static final Duration START_MAX = Duration.ofMinutes(3);
    private static final int RUN_SECONDS_MAX = 120;
    private static final int OK = 200;

    @TempDir
    private static Path folder = Path.of("");

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static String url = "";
    private static Process program;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        url = "http://localhost:" + port;
        Path log = folder.resolve("up.log");
        program = new ProcessBuilder(
                        java(),
                        "-Xmx1500m",
                        "-jar",
                        Path.of("..", "standalone", "target", "quarkus-app", "quarkus-run.jar")
                                .toString(),
                        "up",
                        "--no-samples",
                        "--port",
                        String.valueOf(port),
                        "--data",
                        folder.resolve("data").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        await().atMost(START_MAX).pollInterval(Duration.ofMillis(200)).until(() -> {
            assertThat(program.isAlive()).as("the program runs").isTrue();
            return !get("/q/health/ready").isEmpty();
        });
        // The first document waits for the parser's models, for longer than a question waits for a document.
        HTTP.send(
                HttpRequest.newBuilder(URI.create(url + "/documents"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"text\": \"Denmark's army has 44 tanks.\"}"))
                        .build(),
                HttpResponse.BodyHandlers.discarding());
        await().atMost(START_MAX).until(() -> get("/military-balance?owner=DNK").contains("44 tanks"));
    }

    @AfterAll
    static void end() {
        HTTP.close();
        program.descendants().forEach(ProcessHandle::destroyForcibly);
        program.destroyForcibly();
    }

    @Test
    void the_java_example_brings_in_a_document_and_reads_the_answer() throws Exception {
        Path example = example("java", "Balance.java");
        assertThat(run(List.of(java(), "-cp", System.getProperty("java.class.path"), example.toString(), url)))
                .contains("NOR 8900 \"Norway's army has 8,900 soldiers");
    }

    @Test
    void the_typescript_example_brings_in_a_document_and_reads_the_answer() throws Exception {
        assumeTrue(nodeRuns(), "node is not installed");
        Path sources = Files.createDirectories(folder.resolve("typescript"));
        copy(Path.of("target", "typescript"), sources.resolve("statecraft"));
        Files.move(example("typescript", "balance.ts"), sources.resolve("balance.ts"));
        Files.writeString(sources.resolve("package.json"), "{\"type\": \"commonjs\"}");
        Files.writeString(sources.resolve("tsconfig.json"), """
                {"compilerOptions": {"target": "es2022", "module": "commonjs", "moduleResolution": "node", "ignoreDeprecations": "6.0",
                  "strict": true, "lib": ["es2022", "dom"], "types": [], "outDir": "out"}, "files": ["balance.ts"]}""");
        run(List.of("node", compiler().toString(), "-p", sources.toString()));
        assertThat(run(List.of(
                        "node", sources.resolve("out").resolve("balance.js").toString(), url)))
                .contains("SWE 60 \"Sweden's army has 60 tanks");
    }

    private static Path compiler() throws IOException {
        try (var files = Files.walk(Path.of("target", "typescript-compiler"))) {
            return files.filter(file -> file.endsWith(Path.of("lib", "tsc.js")))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    /** What the command prints; it must succeed. */
    private static String run(List<String> command) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        boolean ended = process.waitFor(RUN_SECONDS_MAX, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(said);
        assertThat(ended && process.exitValue() == 0)
                .as(() -> command + " said: " + text)
                .isTrue();
        return text;
    }

    private static Path example(String language, String file) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)\n```").matcher(Files.readString(PAGE));
        assertThat(block.find()).as(PAGE + " has an example in " + language).isTrue();
        return Files.writeString(folder.resolve(file), block.group(1));
    }

    private static boolean nodeRuns() throws InterruptedException {
        try {
            return new ProcessBuilder("node", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** What is answered; nothing where the status is no 200, and while the program does not listen yet. */
    private static String get(String path) throws InterruptedException {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() == OK ? answer.body() : "";
        } catch (IOException e) {
            return "";
        }
    }
}
