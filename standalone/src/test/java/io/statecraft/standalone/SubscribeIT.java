package io.statecraft.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.statecraft.facts.Json;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.NodePackages;
import io.statecraft.testing.Programs;
import io.statecraft.testing.TestBackends;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The consumers of {@code docs/subscribe.md}, run as they stand there, where their language and library are installed. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class SubscribeIT {
    private static final Path PAGE = Path.of("..", "docs", "subscribe.md");
    private static final int LIMIT_SECONDS = 90;

    @TempDir
    Path folder = Path.of("");

    @Test
    void the_java_consumer_prints_each_fact() throws Exception {
        List<String> run = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                example("java", "Follow.java"));
        assertThat(printed(run)).contains("force");
    }

    @Test
    void the_python_consumer_prints_each_fact() throws Exception {
        String python = Files.exists(Path.of("/usr/bin/python3")) ? "/usr/bin/python3" : "python3";
        assumeRuns(python, "-c", "import confluent_kafka, cryptography");
        assertThat(printed(List.of(python, example("python", "follow.py")))).contains("force");
    }

    @Test
    void the_node_consumer_prints_each_fact() throws Exception {
        NodePackages packages = NodePackages.in(folder, NodePackages.NODE, "@platformatic/kafka@1");
        assertThat(printed(packages.running("follow.mjs", block("js")))).contains("force");
    }

    @Test
    void the_kcat_consumer_prints_each_fact() throws Exception {
        assumeRuns("kcat", "-V");
        assumeRuns("jq", "--version");
        assertThat(printed(List.of("sh", example("sh", "follow.sh")), line -> line.startsWith("force redacted ")))
                .contains("force");
    }

    /** The first line that the example prints about a document that nobody has sent before. */
    private static String printed(List<String> example) throws Exception {
        return printed(example, line -> false);
    }

    private static String printed(List<String> example, Predicate<String> wordless) throws Exception {
        String strength = String.format(
                Locale.ROOT, "%,d soldiers", ThreadLocalRandom.current().nextInt(100_000, 1_000_000));
        given().contentType("application/json")
                .body(Json.line(Map.of("text", "Norway's army has " + strength + ".")))
                .post("/documents")
                .then()
                .statusCode(202);
        List<String> command = new ArrayList<>(example);
        command.add(TestBackends.shared().kafkaBootstrapServers());
        command.add(RestAssured.baseURI + ":" + RestAssured.port);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> all = new ArrayList<>();
        try (BufferedReader lines = process.inputReader()) {
            return CompletableFuture.supplyAsync(() -> lines.lines()
                            .peek(all::add)
                            .filter(line -> line.contains(strength) || wordless.test(line))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("the example ended and printed " + all)))
                    .get(LIMIT_SECONDS, TimeUnit.SECONDS);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
        }
    }

    private String example(String language, String file) throws IOException {
        return Files.writeString(folder.resolve(file), block(language)).toString();
    }

    private static String block(String language) throws IOException {
        Matcher block = Pattern.compile("(?s)```" + language + "\n(.*?)\n```").matcher(Files.readString(PAGE));
        assertThat(block.find()).as(PAGE + " has an example in " + language).isTrue();
        return block.group(1);
    }

    private static void assumeRuns(String... command) throws InterruptedException {
        assumeTrue(
                Programs.succeed(List.of(command)),
                command[0] + " has not what the example needs, or is not installed");
    }
}
