package io.statecraft.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import io.statecraft.facts.DocumentText;
import io.statecraft.facts.Json;
import io.statecraft.testing.BackendsResource;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The whole way: a document in, events on the broker, the log, the tables, the answer, and back to the sentence. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class WayOfAFactIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final Path SAMPLE = Path.of("..", "samples", "russia-taliban-central-asia-2021.txt");
    private static String document = "";
    private static String text = "";

    /** Before each, for only then the port is known; the same document again is no new one. */
    @BeforeEach
    void ingest() throws IOException {
        String file = Files.readString(SAMPLE);
        FrontMatter head = FrontMatter.of(file);
        text = DocumentText.normalised(file.substring(head.length()));
        Map<String, Object> submission = new LinkedHashMap<>();
        submission.put("text", text);
        submission.put("title", head.description().title());
        submission.put("published", head.description().published());
        document = given().contentType("application/json")
                .body(Json.line(submission))
                .post("/documents")
                .then()
                .statusCode(org.hamcrest.Matchers.in(List.of(200, 202)))
                .extract()
                .path("id");
        await().atMost(LIMIT).until(() -> status().getString("status"), "extracted"::equals);
        int facts = status().getInt("facts");
        await().atMost(LIMIT)
                .until(() -> given().get("/facts?limit=1000&document=" + document)
                                .jsonPath()
                                .getList("rows")
                                .size()
                        == facts);
    }

    @Test
    void the_balance_of_the_sample_is_answered_and_every_number_leads_to_its_sentence() {
        List<Map<String, Object>> rows = given().get("/military-balance?owner=TJK")
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
        assertNumber(rows, "personnel", 8_800, "8,800 soldiers");
        assertNumber(rows, "budget", 174_000_000, "$174 million");
        assertNumber(rows, "tanks", 37, "37 T-72 and T-62 tanks");
        assertNumber(rows, "helicopters", 12, "a dozen or so Mi-24");
    }

    @Test
    void russia_stands_in_relation_to_those_it_deals_with() {
        List<Map<String, Object>> rows = given().get("/relationships?actor=RUS")
                .then()
                .statusCode(200)
                .extract()
                .path("rows");
        List<Object> others = rows.stream()
                .flatMap(row -> java.util.stream.Stream.of(row.get("one"), row.get("other")))
                .distinct()
                .toList();
        assertThat(others).contains("RUS", "taliban", "TJK", "USA");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row).containsKeys("score", "evidence");
            assertThat((List<?>) Objects.requireNonNull(row.get("evidence"))).isNotEmpty();
        });
    }

    @Test
    void the_log_holds_every_event_of_the_document_once() {
        await().atMost(LIMIT).untilAsserted(() -> {
            String lines = given().get("/events?limit=100000")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asString();
            List<JsonPath> events = lines.lines()
                    .filter(line -> !line.isBlank())
                    .map(JsonPath::from)
                    .filter(line -> document.equals(line.getString("event.partitionkey")))
                    .toList();
            assertThat(events).hasSize(status().getInt("facts") + 2);
            assertThat(events).extracting(line -> line.getString("event.id")).doesNotHaveDuplicates();
        });
    }

    @Test
    void the_document_itself_is_there_to_be_read() {
        given().get("/documents/" + document).then().statusCode(200).body("rows[0].document", equalTo(document));
        given().get("/documents").then().statusCode(200);
        given().get("/actors").then().statusCode(200);
        given().get("/timeline").then().statusCode(200);
    }

    private static void assertNumber(List<Map<String, Object>> rows, String category, long number, String words) {
        Map<String, Object> row = rows.stream()
                .filter(candidate -> category.equals(candidate.get("category")))
                .filter(candidate -> candidate.get("min") instanceof Number min && min.longValue() == number)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + category + " " + number + " in " + rows));
        String evidence = String.valueOf(((List<?>) Objects.requireNonNull(row.get("evidence"))).get(0));
        JsonPath found = given().get(evidence).then().statusCode(200).extract().jsonPath();
        assertThat(found.getString("rows[0].sentence")).contains(words);
        int start = found.getInt("rows[0].quoteStart");
        int end = found.getInt("rows[0].quoteEnd");
        String quote = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        assertThat(found.getString("rows[0].quote")).isEqualTo(quote);
    }

    @Test
    void every_format_is_exported_to_a_file_or_to_standard_output(@TempDir Path folder) throws IOException {
        int facts = status().getInt("facts");
        Path bundle = folder.resolve("bundle.json");
        assertThat(export("stix", "document=" + document, "--output", bundle.toString()))
                .isEmpty();
        JsonPath stix = JsonPath.from(bundle.toFile());
        assertThat(stix.getString("type")).isEqualTo("bundle");
        assertThat(stix.getList("objects.findAll { it.type == 'report' }")).hasSize(1);
        assertThat(export("ndjson", "document=" + document).lines()).hasSize(facts);
        int interactions = given().get("/facts?limit=1000&kind=interaction&document=" + document)
                .jsonPath()
                .getList("rows")
                .size();
        assertThat(export("plover", "document=" + document).lines()).hasSizeGreaterThan(interactions);
        assertThat(export("csv", "owner=TJK", "--view", "military-balance")).startsWith("rowKey,");
        assertThat(export("graphml")).contains("<graphml");
        assertThat(export("gexf", "actor=RUS", "--view", "interactions")).contains("<gexf");
    }

    @Test
    void a_table_of_typed_columns_is_written_to_a_file(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("facts.parquet");
        export("parquet", "--output", file.toString());
        String content = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertThat(content).startsWith("PAR1").endsWith("PAR1").contains("factuality");
    }

    @Test
    void an_export_that_cannot_be_is_one_line_and_exit_status_2_and_leaves_no_file(@TempDir Path folder) {
        Path file = folder.resolve("file");
        for (String[] call : new String[][] {
            {"export", "csv", "colour=red"},
            {"export", "gexf", "--view", "facts"},
            {"export", "csv", "--view", "no-such-view"}
        }) {
            StringWriter err = new StringWriter();
            assertThat(commandLine(new StringWriter(), err).execute(arguments(call, "--output", file.toString())))
                    .isEqualTo(2);
            assertThat(err.toString()).startsWith("statecraft: ").hasLineCount(1);
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void event_data_comes_in_by_a_command_and_is_answered_with_its_row_as_evidence(@TempDir Path folder)
            throws IOException {
        Path file = folder.resolve("ged.csv");
        String header = "id,type_of_violence,conflict_name,side_a,side_b,source_office,source_date,where_coordinates,"
                + "country,date_start,date_end\n";
        String row = "%s,1,War,%s,Sylvanian insurgents,Review,2013-01-04,Trieste,Italy,%s,%s\n";
        Files.writeString(
                file,
                header
                        + row.formatted("1", "Marauders of Freedonia", "2013-01-03", "2013-01-03")
                        + row.formatted("2", "Marauders of Freedonia", "2013-01-03", "2012-01-03"));
        String told = run("import", "ucdp", file.toString());
        assertThat(told)
                .startsWith("2 rows: 1 taken, 0 known already, 1 left out.")
                .contains("left out: no date");
        assertThat(run("import", "ucdp", file.toString())).startsWith("2 rows: 0 taken, 1 known already");
        await().atMost(LIMIT)
                .until(() -> given().get("/interactions?actor=marauders-of-freedonia")
                                .jsonPath()
                                .getList("rows")
                                .size()
                        == 1);
        JsonPath fact =
                given().get("/interactions?actor=marauders-of-freedonia").jsonPath();
        assertThat(fact.getString("rows[0].event")).isEqualTo("ASSAULT");
        assertThat(fact.getString("rows[0].validFrom")).isEqualTo("2013-01-03");
        JsonPath evidence = given().get(fact.getString("rows[0].evidence[0]")).jsonPath();
        assertThat(evidence.getString("rows[0].sentence")).contains("side_a: Marauders of Freedonia");
        assertThat(evidence.getString("rows[0].extractor")).isEqualTo("import/ucdp-ged");
    }

    @Test
    void assistants_are_answered_with_quotes_at_the_same_port() {
        RequestSpecification asking =
                given().contentType("application/json").accept("application/json, text/event-stream");
        String session =
                asking.body("""
                        {"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": {"protocolVersion": "2025-06-18",
                         "capabilities": {}, "clientInfo": {"name": "test", "version": "1"}}}""").post("/mcp").then().statusCode(200).extract().header("Mcp-Session-Id");
        asking.header("Mcp-Session-Id", session)
                .body("{\"jsonrpc\": \"2.0\", \"method\": \"notifications/initialized\"}")
                .post("/mcp");
        String answer = asking.body("""
                        {"jsonrpc": "2.0", "id": 2, "method": "tools/call",
                         "params": {"name": "military-balance", "arguments": {"owner": "TJK", "limit": "50"}}}""").post("/mcp").asString();
        assertThat(answer).contains("8,800 soldiers").contains("/documents/" + document);
    }

    private static String export(String... arguments) {
        List<String> all = new ArrayList<>(List.of("export"));
        all.addAll(List.of(arguments));
        return run(all.toArray(String[]::new));
    }

    private static String run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        assertThat(commandLine(out, err).execute(arguments(arguments)))
                .as(err.toString())
                .isZero();
        return out.toString();
    }

    private static String[] arguments(String[] given, String... more) {
        List<String> all = new ArrayList<>(List.of(given));
        all.addAll(List.of(more));
        all.addAll(List.of("--url", RestAssured.baseURI + ":" + RestAssured.port));
        return all.toArray(String[]::new);
    }

    private static CommandLine commandLine(StringWriter out, StringWriter err) {
        return Main.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
    }

    private static JsonPath status() {
        return given().get("/documents/{id}/status", document).jsonPath();
    }
}
