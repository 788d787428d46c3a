package io.statecraft.standalone;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Decision;
import io.statecraft.facts.DocumentRedacted;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Json;
import io.statecraft.facts.Topics;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The whole way of a redaction: words that were everywhere are nowhere, and nothing else has changed. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class RedactionWayIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    /** No other test knows this word; it stands in the text, the title, the address, a name and an id. */
    private static final String WORD = "zanzabarovitch";

    private static final String TEXT =
            "Palau's army has 71 tanks. On 3 May 2024 Quentin Zanzabarovitch met the president"
                    + " of Nauru in Zanzabarovitch Hall. Nobody else was there.";
    private static final String DECISION =
            "{\"reviewer\": \"R. Chicolini\", \"reason\": \"at the request of the person\"}";

    private final TestBackends backends = TestBackends.shared();

    @Test
    void the_words_of_a_redacted_document_are_nowhere_and_the_rest_stays() throws Exception {
        String nobody = "{\"view\": \"evidence\", \"url\": \"http://localhost:1/nobody\"}";
        post("/standing-questions", nobody).then().statusCode(201);
        String document = ingested();
        List<Object> facts = facts(document);
        String stated = fact(document);
        String review = post("/facts/" + stated + "/reviews", DECISION.replace("}", ", \"verdict\": \"confirmed\"}"))
                .then()
                .statusCode(202)
                .extract()
                .path("correction");
        await().atMost(LIMIT).until(() -> row("/facts/" + stated, "review"), "confirmed"::equals);
        post("/corrections/" + review + "/revocation", DECISION).then().statusCode(202);
        await().atMost(LIMIT).until(() -> row("/facts/" + stated, "review") == null);

        assertThat(found(Objects.requireNonNull(given().get("/search?q=" + WORD).asString())))
                .isTrue();
        assertThat(given().get("/mentions?actor=quentin-" + WORD).jsonPath().getList("rows"))
                .isNotEmpty();
        await().atMost(LIMIT)
                .until(() -> found(given().get("/streams/" + document).asString()));
        await().atMost(LIMIT).untilAsserted(() -> assertThat(columnsWithTheWord())
                .as("the words are there before")
                .contains("read_models.search", "questions.delivery"));
        // Vectors have no letters but tell what the words were about.
        List<String> hashes = hashes(document);
        await().atMost(LIMIT).until(() -> vectors(hashes) == hashes.size());
        assertThat(foundByMeaning()).contains(document);
        assertThat(messagesWithTheWord(Topics.DOCUMENTS))
                .as("sealed from the beginning")
                .isEmpty();
        assertThat(messagesWithTheWord(Topics.FACTS)).isEmpty();
        given().get("/documents/" + document + "/key").then().statusCode(200);

        String redaction = post("/documents/" + document + "/redaction", DECISION)
                .then()
                .statusCode(202)
                .extract()
                .path("correction");

        await().atMost(LIMIT).until(() -> row("/documents/" + document, "status"), "redacted"::equals);
        assertThat(row("/documents/" + document, "title")).isEqualTo("redacted");
        assertThat(facts(document)).as("as many facts as before").isEqualTo(facts);
        assertThat(row("/evidence/" + stated, "quote")).isEqualTo("redacted");
        assertThat(given().get("/military-balance?owner=PLW&document=" + document)
                        .asString())
                .contains("71");
        assertThat(given().get("/search?q=" + WORD).jsonPath().getList("rows")).isEmpty();
        assertThat(found(given().get("/streams/" + document).asString())).isFalse();
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(columnsWithTheWord()).isEmpty());
        assertThat(vectors(hashes)).as("gone with the words").isZero();
        assertThat(foundByMeaning()).doesNotContain(document);
        assertThat(topicsWithTheWord()).isEmpty();
        assertThat(given().get("/log/verification").jsonPath().getBoolean("intact"))
                .isTrue();

        rebuild();
        assertThat(columnsWithTheWord()).isEmpty();
        assertThat(vectors(hashes)).isZero();
        assertThat(facts(document)).isEqualTo(facts);

        given().get("/documents/" + document + "/key").then().statusCode(410);
        send().then().statusCode(410);
        post("/documents/" + document + "/redaction", DECISION).then().statusCode(409);
        post("/corrections/" + redaction + "/revocation", DECISION).then().statusCode(409);
        post("/facts/" + stated + "/reviews", DECISION.replace("}", ", \"verdict\": \"confirmed\"}"))
                .then()
                .statusCode(410);
    }

    @Test
    void a_redaction_that_a_crash_left_untold_is_told() {
        String document = post("/documents", "{\"text\": \"The army of Tuvalu has 17 tanks.\"}")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(LIMIT).until(() -> !facts(document).isEmpty());
        Event redaction = Event.correction(
                new DocumentRedacted(document, new Decision("R. Chicolini", "before the crash")),
                "",
                URI.create("/ingest-service"),
                Instant.now(),
                "crash",
                Optional.empty());
        backends.sql(DatabaseRole.INGEST)
                .execute(
                        "update ingest.document_key set key = null, redaction = ? where document = ?",
                        EventCodec.canonicalBytes(redaction),
                        document);
        await().atMost(LIMIT).until(() -> row("/documents/" + document, "status"), "redacted"::equals);
        await().atMost(LIMIT)
                .until(() -> backends.sql(DatabaseRole.INGEST)
                                .number("select count(*) from ingest.document_key where redaction is not null")
                        == 0);
    }

    private static Response send() {
        Map<String, String> document = new LinkedHashMap<>();
        document.put("text", TEXT);
        document.put("title", "The travels of Mr Zanzabarovitch");
        document.put("publisher", "Zanzabarovitch Gazette");
        document.put("url", "https://example.org/zanzabarovitch");
        return post("/documents", Json.line(document));
    }

    private static String ingested() {
        String document = send().then().statusCode(202).extract().path("id");
        await().atMost(LIMIT)
                .until(() -> given().get("/documents/" + document + "/status").path("status"), "extracted"::equals);
        String fact = """
                {"client": "test", "facts": [{"kind": "interaction", "factuality": "CT+", "event": "CONSULT",
                 "quote": "Quentin Zanzabarovitch met the president of Nauru in Zanzabarovitch Hall",
                 "place": "Zanzabarovitch Hall", "date": "2024-05-03",
                 "actor": {"id": "quentin-zanzabarovitch", "names": ["Quentin Zanzabarovitch"]},
                 "recipients": [{"id": "NRU", "names": ["the president of Nauru"]},
                                {"id": "the-zanzabarovitch-family", "names": []}]}]}""";
        post("/documents/" + document + "/facts", fact).then().statusCode(202);
        await().atMost(LIMIT)
                .until(() -> !stated(document).isEmpty() && facts(document).size() > 1);
        return document;
    }

    private static List<Object> stated(String document) {
        return given().get("/facts?limit=1000&document=" + document + "&extractor=client/test")
                .jsonPath()
                .getList("rows.fact");
    }

    private static String fact(String document) {
        return String.valueOf(stated(document).get(0));
    }

    private static List<Object> facts(String document) {
        return given().get("/facts?limit=1000&sort=fact&document=" + document)
                .jsonPath()
                .getList("rows.fact");
    }

    /** Of all words of the document, which no other document has. */
    private List<String> hashes(String document) {
        return backends
                .sql(DatabaseRole.PROJECTIONS)
                .rows("select distinct passage_hash from read_models.search where document = ?", document)
                .stream()
                .map(row -> String.valueOf(row.get("passage_hash")))
                .toList();
    }

    private long vectors(List<String> hashes) {
        return backends.sql(DatabaseRole.QUERY)
                .number(
                        "select count(*) from sentence_vectors.vector where passage_hash = any(cast(? as text[]))",
                        (Object) hashes.toArray(String[]::new));
    }

    private static List<Object> foundByMeaning() {
        return given().get("/search?mode=semantic&q=A person had talks with a head of state")
                .jsonPath()
                .getList("rows.document");
    }

    private static Object row(String path, String field) {
        return given().get(path).jsonPath().get("rows[0]." + field);
    }

    private static Response post(String path, String body) {
        return given().contentType("application/json").body(body).post(path);
    }

    private static void rebuild() {
        given().post("/projections/rebuild").then().statusCode(202);
        await().atMost(LIMIT).until(() -> given().get("/projections/status").path("rebuild.stage"), stage -> Set.of(
                        "done", "refused", "failed")
                .contains(String.valueOf(stage)));
        assertThat(given().get("/projections/status").asString()).contains("\"stage\":\"done\"");
        assertThat(given().get("/projections/status").jsonPath().getList("rebuild.differences"))
                .isEmpty();
    }

    /** Every table of every schema, all columns of it as text. */
    private Set<String> columnsWithTheWord() {
        Set<String> tables = new TreeSet<>();
        Map<DatabaseRole, String> schemas = Map.of(
                DatabaseRole.INGEST,
                "ingest",
                DatabaseRole.EVENT_STORE,
                "event_store",
                DatabaseRole.PROJECTIONS,
                "read_models",
                DatabaseRole.QUERY,
                "questions");
        schemas.forEach((role, schema) -> {
            for (Map<String, ?> table : backends.sql(role)
                    .rows("select table_name from information_schema.tables where table_schema = ?", schema)) {
                String name = schema + "." + table.get("table_name");
                String hex = HexFormat.of().formatHex(WORD.substring(1).getBytes(StandardCharsets.UTF_8));
                long rows = backends.sql(role)
                        .number("select count(*) from %s t where t::text ~* ?".formatted(name), WORD + "|" + hex);
                if (rows > 0) {
                    tables.add(name);
                }
            }
        });
        return tables;
    }

    /** Of a compacted topic the last message of each key counts: compaction forgets those before. */
    private Set<String> topicsWithTheWord() throws Exception {
        Set<String> topics = new TreeSet<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", backends.kafkaBootstrapServers());
        try (Admin admin = Admin.create(settings)) {
            for (String topic : admin.listTopics().names().get()) {
                if (topic.startsWith("statecraft.")
                        && !messagesWithTheWord(topic).isEmpty()) {
                    topics.add(topic);
                }
            }
        }
        return topics;
    }

    private List<ConsumerRecord<String, byte[]>> messagesWithTheWord(String topic) {
        boolean compacted = !Topics.ALL.contains(topic) && !topic.endsWith(".dead-letters");
        Map<String, ConsumerRecord<String, byte[]>> last = new LinkedHashMap<>();
        for (ConsumerRecord<String, byte[]> message : backends.read(topic).now()) {
            last.put(compacted ? message.key() : message.partition() + "@" + message.offset(), message);
        }
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> message : last.values()) {
            if (message.value() != null && found(new String(message.value(), StandardCharsets.UTF_8))) {
                found.add(message);
            }
        }
        return found;
    }

    private static boolean found(String text) {
        return text.toLowerCase(Locale.ROOT).contains(WORD);
    }
}
