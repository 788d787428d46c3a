package io.statecraft.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.statecraft.facts.Json;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.NodePackages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the console, served, and opened as a browser opens them. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class ConsoleIT {
    private static final String YEARBOOK =
            "🎖 Armies. The Freedonian army has 8,000 soldiers 🎖. It is said that Freedonia met "
                    + "Sylvania in May. <script>alert(1)</script> is no deed.";
    private static final Pattern NEEDED = Pattern.compile("(?:from '\\./|\"console/)([\\w.]+)");

    @TempDir
    static Path folder = Path.of("");

    @BeforeAll
    static void fill() {
        Tables.create();
        Told yearbook = Told.in(YEARBOOK, "Yearbook of <b>Armies</b>", "Adriatic Review", "2021-07");
        yearbook.strength("The Freedonian army", "2021", "freedonia", 8000);
        yearbook.meeting("Freedonia met", "2021-05-17", "freedonia", "sylvania");
        yearbook.meeting("Sylvania in May", "2023", "sylvania", "osterlich");
    }

    @Test
    void every_file_that_a_file_needs_is_served() {
        String page = given().get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .extract()
                .asString();
        for (String script : needed(page)) {
            String text = given().get("/console/" + script)
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            for (String further : needed(text)) {
                given().get("/console/" + further)
                        .then()
                        .statusCode(200)
                        .contentType(startsWith("text/javascript"))
                        .header("X-Content-Type-Options", equalTo("nosniff"));
            }
        }
        given().get("/console/other.js").then().statusCode(404).contentType(startsWith("application/problem+json"));
    }

    private static List<String> needed(String text) {
        return NEEDED.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    @Test
    void an_unchanged_file_is_not_sent_again() {
        String tag = given().get("/console/console.js").header("ETag");
        given().header("If-None-Match", tag).get("/console/console.js").then().statusCode(304);
    }

    @Test
    void a_doubted_number_leads_to_its_sentence_and_the_sentence_to_its_document() throws Exception {
        JsonNode seen = seen("""
            await open('view/strengths?owner=freedonia', 'button.why')
            document.querySelector('button.why').click()
            await until('aside mark')
            const marked = text('aside mark')
            const sentence = text('aside blockquote')
            await open(document.querySelector('aside p a').getAttribute('href').slice(2), 'mark.sought')
            tell({ marked, sentence, sought: text('mark.sought'), title: text('h1'), prose: text('.document') })
            """);
        assertThat(seen.path("marked").asText()).isEqualTo("The Freedonian army has 8,000 soldiers 🎖.");
        assertThat(seen.path("sentence").asText()).isEqualTo("The Freedonian army has 8,000 soldiers 🎖.");
        assertThat(seen.path("sought").asText()).isEqualTo("The Freedonian army has 8,000 soldiers 🎖.");
        assertThat(seen.path("title").asText()).isEqualTo("Yearbook of <b>Armies</b>");
        assertThat(seen.path("prose").asText()).isEqualTo(YEARBOOK);
    }

    @Test
    void the_time_that_is_set_goes_with_every_link() throws Exception {
        JsonNode seen = seen("""
            await open('view/relationships', '.why')
            const all = count('.why')
            const time = document.querySelector('#time')
            time.elements.validAt.value = '2023'
            time.dispatchEvent(new window.Event('change'))
            await until(() => text('code') === 'GET /relationships?validAt=2023')
            await until('.why')
            const then = count('.why')
            const sylvania = [...document.querySelectorAll('a.actor')].find((link) => link.textContent === 'sylvania')
            await open(sylvania.getAttribute('href').slice(2), 'svg')
            tell({ all, then, neighbours: [...document.querySelectorAll('svg a')].map(link => link.textContent), title: text('h1') })
            """);
        assertThat(seen.path("all").asInt()).isEqualTo(2);
        assertThat(seen.path("then").asInt()).isEqualTo(1);
        assertThat(seen.path("title").asText()).startsWith("sylvania");
        assertThat(seen.path("neighbours")).hasSize(1);
        assertThat(seen.path("neighbours").path(0).asText()).isEqualTo("osterlich");
    }

    @Test
    void what_cannot_be_asked_is_told_with_what_can() throws Exception {
        JsonNode seen = seen("""
            await open('view/timeline?validAt=yesterday', '.problem')
            const wrong = text('main')
            await open('', '.questions')
            tell({ wrong, home: text('main'), questions: count('.questions a'), menu: count('nav a') })
            """);
        assertThat(seen.path("wrong").asText()).contains("validAt must be a date in EDTF", "2021-07");
        assertThat(seen.path("home").asText()).contains("3 facts", "1 document.");
        assertThat(seen.path("questions").asInt())
                .isPositive()
                .isEqualTo(seen.path("menu").asInt());
    }

    /** What the steps of an analyst tell; skipped where npm cannot install a browser's document. */
    private static JsonNode seen(String steps) throws IOException, InterruptedException {
        // Installed once: the second time npm finds everything there.
        NodePackages packages = NodePackages.in(folder, NodePackages.NODE, "jsdom@26");
        String script;
        try (InputStream file = ConsoleIT.class.getResourceAsStream("console-steps.mjs")) {
            script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
        Process process = new ProcessBuilder(packages.running("steps.mjs", script + steps))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.outputWriter().append("http://localhost:" + RestAssured.port).close();
        String said = process.inputReader().lines().collect(Collectors.joining("\n"));
        assertThat(process.waitFor()).as(said).isZero();
        return Json.read(said, JsonNode.class);
    }
}
