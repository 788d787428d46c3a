package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Topics;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.Sql;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class ProjectionIT {
    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final TestBackends BACKENDS = TestBackends.shared();

    @Test
    void a_figure_is_shown_with_its_evidence() {
        Story story = Story.of("The army of Ruritania has 8,800 soldiers.");
        Fact fact = story.soldiers("ruritania", 8800, "2021");
        publish(story.registered(), story.recorded(fact), story.extracted("test/1", List.of(fact)));

        var rows = awaitRows("military-balance", "owner", "ruritania", 1);
        assertThat(rows.get(0))
                .containsEntry("fact", fact.id())
                .containsEntry("category", "personnel")
                .containsEntry("counted_in", "soldiers")
                .containsEntry("quote", story.document().text());
        assertThat(String.valueOf(rows.get(0).get("min"))).isEqualTo("8800");
        assertThat(awaitRows("evidence", "fact", fact.id(), 1).get(0))
                .containsEntry("sentence", story.document().text())
                .containsEntry("publisher", "Adriatic Review");
        assertThat(awaitRows("documents", "document", story.document().id(), 1).get(0))
                .containsEntry("status", "extracted")
                .containsEntry("facts", 1L);
        assertThat(awaitRows("document-texts", "document", story.document().id(), 1)
                        .get(0))
                .containsEntry("text", story.document().text());
    }

    @Test
    void events_delivered_three_times_count_once() {
        Story story = Story.of("Envoys of Graustark met those of Zenda and Strelsau.");
        Fact fact = story.meeting("graustark", List.of("zenda", "strelsau"), "2020-05-03", Factuality.CERTAIN);
        for (int delivery = 0; delivery < 3; delivery++) {
            publish(story.registered(), story.recorded(fact), story.extracted("test/1", List.of(fact)));
        }
        publish(story.at("2021-07-22T08:00:00Z").recorded(fact, "second"));
        caughtUp();

        assertThat(rows("interactions", "actor", "graustark")).hasSize(2);
        assertThat(rows("relationships", "actor", "graustark"))
                .extracting(row -> row.get("events"))
                .containsExactly(1L, 1L);
        assertThat(rows("extractions", "document", story.document().id())).hasSize(1);
    }

    @Test
    void a_retracted_fact_disappears_from_today_but_not_from_yesterday() {
        Story story = Story.of("The army of Syldavia has 300 soldiers.");
        Fact fact = story.soldiers("syldavia", 300, "2021");
        publish(story.registered(), story.recorded(fact));
        publish(story.at("2021-08-01T00:00:00Z").retracted(fact, "r"));
        caughtUp();

        assertThat(rows("military-balance", "owner", "syldavia")).isEmpty();
        assertThat(rowsKnownAt("2021-07-31T23:59:59Z", "syldavia")).hasSize(1);
        assertThat(rowsKnownAt("2021-08-01T00:00:00Z", "syldavia")).isEmpty();
        assertThat(rowsKnownAt("2021-07-21T07:59:59Z", "syldavia")).isEmpty();
    }

    @Test
    void a_fact_recorded_again_after_its_retraction_opens_a_new_row() {
        Story story = Story.of("The army of Borduria has 500 soldiers.");
        Fact fact = story.soldiers("borduria", 500, "2021");
        Event first = story.recorded(fact);
        Event retraction = story.at("2021-08-01T00:00:00Z").retracted(fact, "r");
        publish(story.registered(), first, retraction);
        publish(story.at("2021-09-01T00:00:00Z").recorded(fact, "second"), first, retraction);
        caughtUp();

        assertThat(rows("military-balance", "owner", "borduria")).hasSize(1);
        assertThat(rowsKnownAt("2021-08-15T00:00:00Z", "borduria")).isEmpty();
        assertThat(rowsKnownAt("2021-07-25T00:00:00Z", "borduria")).hasSize(1);
    }

    @Test
    void what_changed_between_two_states_of_knowledge_is_told_with_its_cause() {
        Story story = Story.of("The army of Glubbdubdrib has 9 soldiers, or 10.");
        Fact nine = story.soldiers("glubbdubdrib", 9, "2021");
        Fact ten = story.soldiers("glubbdubdrib", 10, "2021");
        publish(story.recorded(nine));
        Event retraction = story.at("2021-08-01T00:00:00Z").retracted(nine, "r");
        Event correction = story.recorded(ten);
        publish(retraction, correction);
        caughtUp();

        var changes = Answers.changes(
                "military-balance", TimePoint.ANY.asKnownAt(Instant.parse("2021-07-25T00:00:00Z")), "glubbdubdrib");
        assertThat(changes)
                .extracting(change -> change.get("change") + " " + change.get("cause"))
                .containsExactlyInAnyOrder("removed " + retraction.id(), "added " + correction.id());
        assertThat(Answers.changes("military-balance", TimePoint.ANY, "glubbdubdrib"))
                .isEmpty();
        assertThat(Answers.changes("military-balance", TimePoint.validAt(Edtf.parse("1999")), "glubbdubdrib"))
                .extracting(change -> change.get("change"))
                .containsExactly("added");
    }

    @Test
    void a_state_holds_on_and_an_event_does_not() {
        Story story = Story.of("Freedonia has 20 soldiers and met Sylvania.");
        publish(
                story.recorded(story.soldiers("freedonia", 20, "2015")),
                story.recorded(story.meeting("freedonia", List.of("sylvania"), "2015-03", Factuality.CERTAIN)));
        caughtUp();

        TimePoint later = TimePoint.validAt(Edtf.parse("2019-01-01"));
        assertThat(Answers.to("military-balance", later, "owner", "freedonia")).hasSize(1);
        assertThat(Answers.to("interactions", later, "actor", "freedonia")).isEmpty();
        TimePoint then = TimePoint.validAt(Edtf.parse("2015-03"));
        assertThat(Answers.to("interactions", then, "actor", "freedonia")).hasSize(1);
        TimePoint before = TimePoint.validAt(Edtf.parse("2014"));
        assertThat(Answers.to("military-balance", before, "owner", "freedonia")).isEmpty();
    }

    @Test
    void what_is_only_alleged_never_counts_as_happened() {
        Story story = Story.of("Osterlich is said to have met Bacteria.");
        publish(story.recorded(story.meeting("osterlich", List.of("bacteria"), "2019", Factuality.UNCOMMITTED)));

        var pair = awaitRows("relationships", "actor", "osterlich", 1).get(0);
        assertThat(pair).containsEntry("events", 0L).containsEntry("alleged", 1L);
        assertThat(pair.get("score")).isNull();
    }

    @Test
    void what_comes_behind_an_unreadable_event_of_its_document_waits_and_others_go_on() {
        Story story = Story.of("The army of Vulgaria has 41 soldiers.");
        String key = story.document().id();
        try (TopicWriter writer = BACKENDS.writer()) {
            writer.write(Topics.FACTS, key, "no event".getBytes(StandardCharsets.UTF_8));
        }
        BACKENDS.read(Topics.deadLetters(Topics.FACTS))
                .until(LIMIT, letters -> letters.stream().anyMatch(letter -> key.equals(letter.key())));
        publish(story.recorded(story.soldiers("vulgaria", 41, "2020")));
        Story other = Story.of("The army of Moronica has 42 soldiers.");
        publish(other.recorded(other.soldiers("moronica", 42, "2020")));

        awaitRows("military-balance", "owner", "moronica", 1);
        caughtUp();
        assertThat(rows("military-balance", "owner", "vulgaria")).isEmpty();
        long letter = letters("dead", key).get(0);
        assertThat(letters("parked", key)).hasSize(1);
        decide(letter, "redrive").statusCode(200).body("letter.attempts", equalTo(2), "applied", equalTo(0));
        decide(letter, "discard").statusCode(200).body("letter.state", equalTo("discarded"), "applied", equalTo(1));
        awaitRows("military-balance", "owner", "vulgaria", 1);
        decide(letter, "redrive").statusCode(409);
        decide(0, "discard").statusCode(404);
    }

    @Test
    void a_rebuild_handles_what_was_dead_and_says_no_difference() {
        Story story = Story.of("The army of Tomania has 43 soldiers.");
        String key = story.document().id();
        publish(story.recorded(story.soldiers("tomania", 43, "2020")));
        awaitRows("military-balance", "owner", "tomania", 1);
        asIfAnOlderVersionCouldNot(key);
        assertThat(rows("military-balance", "owner", "tomania")).isEmpty();

        RestAssured.given().post("/projections/rebuild").then().statusCode(202);
        await().atMost(LIMIT).until(() -> !rebuildRunning());
        assertThat(RestAssured.get("/projections/status").jsonPath().getString("rebuild.stage"))
                .isEqualTo("done");
        assertThat(rows("military-balance", "owner", "tomania")).hasSize(1);
        assertThat(letters("dead", key)).isEmpty();
    }

    private static void asIfAnOlderVersionCouldNot(String document) {
        Sql sql = BACKENDS.sql(DatabaseRole.PROJECTIONS);
        ProjectionSchema.tables()
                .forEach(table -> sql.execute(
                        "delete from %s.%s where document = '%s'".formatted(ReadModels.SCHEMA, table, document)));
        sql.execute("insert into %s.dead_letter (state, topic, partition, kafka_offset, key, header_names,"
                        .formatted(ReadModels.SCHEMA)
                + " header_values, reason, attempts) values ('dead', '%s', 0, 0, '%s', '{}', '{}', 'too new', 1)"
                        .formatted(Topics.FACTS, document));
    }

    private static List<Long> letters(String state, String key) {
        return RestAssured.get("/projections/dead-letters?state=" + state)
                .jsonPath()
                .getList("findAll { it.key == '" + key + "' }.id", Long.class);
    }

    private static ValidatableResponse decide(long letter, String decision) {
        return RestAssured.given()
                .contentType("application/json")
                .body("{\"reason\": \"It never was an event.\"}")
                .post("/projections/dead-letters/" + letter + "/" + decision)
                .then();
    }

    @Test
    void what_postgresql_cannot_keep_spoils_nothing() {
        Story story = Story.of("The army of \\N Karburg\twith \"quotes\", {braces} and 12 soldiers.");
        Fact fact = story.meeting("karburg", List.of("x-\u00e9"), "-0043-03-15", Factuality.CERTAIN);
        publish(story.recorded(fact));

        assertThat(String.valueOf(
                        awaitRows("facts", "actor", "karburg", 1).get(0).get("data")))
                .contains("quotes");
        assertThat(awaitRows("timeline", "actor", "karburg", 1).get(0))
                .containsEntry("quote", story.document().text());
        assertThat(Answers.to("timeline", TimePoint.validAt(Edtf.parse("-0043")), "actor", "karburg"))
                .hasSize(1);
    }

    @Test
    void a_rebuild_gives_equal_tables_while_they_serve() {
        Story story = Story.of("The army of Grand Fenwick has 20 soldiers.");
        Fact fact = story.soldiers("grand-fenwick", 20, "2021");
        publish(story.registered(), story.recorded(fact), story.extracted("test/1", List.of(fact)));
        publish(story.at("2021-08-02T00:00:00Z").retracted(fact, "r"));
        publish(story.at("2021-08-03T00:00:00Z").recorded(fact, "again"));
        awaitRows("military-balance", "owner", "grand-fenwick", 1);
        caughtUp();
        Map<String, String> before = dump();

        RestAssured.given().post("/projections/rebuild").then().statusCode(202);
        await().atMost(LIMIT).until(() -> !rebuildRunning());

        assertThat(RestAssured.get("/projections/status").jsonPath().getString("rebuild.stage"))
                .isEqualTo("done");
        assertThat(dump()).isEqualTo(before);
        Story next = Story.of("The army of Pottsylvania has 7 soldiers.");
        publish(next.recorded(next.soldiers("pottsylvania", 7, "2021")));
        awaitRows("military-balance", "owner", "pottsylvania", 1);
    }

    @Test
    void a_cut_connection_loses_nothing() {
        Sql projections = BACKENDS.sql(DatabaseRole.PROJECTIONS);
        Story story = Story.of("The envoys of Lutha met many.");
        for (int i = 0; i < 20; i++) {
            publish(story.recorded(story.meeting("lutha", List.of("guest-" + i), "2020", Factuality.CERTAIN), "" + i));
            projections.number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                    + " where usename = current_user and pid <> pg_backend_pid()");
        }
        awaitRows("interactions", "actor", "lutha", 20);
    }

    @Test
    void the_query_role_reads_and_cannot_write() {
        Sql query = BACKENDS.sql(DatabaseRole.QUERY);
        for (var model : ReadModels.ALL) {
            String table = ReadModels.SCHEMA + "." + model.table();
            assertThat(query.number("select count(*) from " + table)).isNotNegative();
            assertThatThrownBy(() -> query.execute("delete from " + table)).hasMessageContaining("permission denied");
        }
    }

    private static void publish(Event... events) {
        try (TopicWriter writer = BACKENDS.writer()) {
            for (Event event : events) {
                boolean document = event.name() == io.statecraft.facts.EventName.DOCUMENT_REGISTERED;
                writer.write(EventCodec.encode(document ? Topics.DOCUMENTS : Topics.FACTS, event));
            }
        }
    }

    private static void caughtUp() {
        await().atMost(LIMIT)
                .until(() -> RestAssured.get("/projections/status").jsonPath().getLong("lag") == 0);
    }

    private static boolean rebuildRunning() {
        String stage = RestAssured.get("/projections/status").jsonPath().getString("rebuild.stage");
        return List.of("replaying", "indexing", "comparing", "swapping").contains(stage);
    }

    private static List<Map<String, @Nullable Object>> awaitRows(String view, String filter, String value, int count) {
        await().atMost(LIMIT).until(() -> rows(view, filter, value).size() == count);
        return rows(view, filter, value);
    }

    private static List<Map<String, @Nullable Object>> rows(String view, String filter, String value) {
        return Answers.to(view, TimePoint.ANY, filter, value);
    }

    private static List<Map<String, @Nullable Object>> rowsKnownAt(String knownAt, String owner) {
        return Answers.to("military-balance", TimePoint.ANY.asKnownAt(Instant.parse(knownAt)), "owner", owner);
    }

    /** Every table as one text, ordered. */
    private static Map<String, String> dump() {
        Map<String, String> dump = new TreeMap<>();
        Sql sql = BACKENDS.sql(DatabaseRole.QUERY);
        for (var model : ReadModels.ALL) {
            String text = "select string_agg(t::text, E'\\n' order by event_id, row_key) as dump from "
                    + ReadModels.SCHEMA + "." + model.table() + " t";
            dump.put(model.name(), String.valueOf(sql.rows(text).get(0).get("dump")));
        }
        return dump;
    }
}
