package io.statecraft.eventstore;

import static io.restassured.RestAssured.get;
import static io.statecraft.eventstore.StoredLog.SQL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.statecraft.testing.BackendsResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Damage is done here by the owner of the table, who can switch its guard off. */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class VerificationIT {
    @Inject
    EventLog log;

    @Inject
    Writership writership;

    @Inject
    Checkpoints checkpoints;

    @Inject
    @DataSource("event-store")
    javax.sql.DataSource database;

    private long first;
    private long last;

    @BeforeEach
    void append() throws Exception {
        checkpoints.sign();
        first = StoredLog.head() + 1;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            log.append(
                    connection,
                    writership.await(),
                    Samples.received(Samples.stream(UUID.randomUUID().toString(), 9)));
            connection.commit();
        }
        last = StoredLog.head();
        checkpoints.sign();
        SQL.execute("create table event_store.saved as table event_store.event");
        SQL.execute("create table event_store.saved_head as table event_store.head");
        SQL.execute("alter table event_store.event disable trigger append_only");
    }

    @AfterEach
    void repair() {
        SQL.execute("alter table event_store.event disable trigger append_only");
        SQL.execute("delete from event_store.event");
        SQL.execute("insert into event_store.event table event_store.saved");
        SQL.execute("update event_store.head set position = s.position, hash = s.hash from event_store.saved_head s");
        SQL.execute("drop table event_store.saved");
        SQL.execute("drop table event_store.saved_head");
        SQL.execute("alter table event_store.event enable trigger append_only");
        assertThat(report("").getBoolean("intact")).isTrue();
    }

    @Test
    void an_untouched_log_is_intact() {
        JsonPath report = report("");
        assertThat(report.getBoolean("intact")).isTrue();
        assertThat(report.getLong("through")).isEqualTo(last);
        assertThat(report.getInt("checkpoints")).isPositive();
        assertThat(report("?from=" + last).getBoolean("intact")).isTrue();
        assertThat(report("?from=" + (last + 1)).getBoolean("intact")).isTrue();
    }

    @Test
    void the_table_itself_refuses_changes() {
        SQL.execute("alter table event_store.event enable trigger append_only");
        for (String change : new String[] {
            "update event_store.event set subject = 'x'", "delete from event_store.event", "truncate event_store.event"
        }) {
            assertThatThrownBy(() -> SQL.execute(change)).hasMessageContaining("append-only");
        }
    }

    @Test
    void a_tampered_event_is_found() {
        SQL.execute("update event_store.event set bytes = set_byte(bytes, 20, 65) where position = ?", first + 4);
        assertBadAt(first + 4, "hash");
    }

    @Test
    void a_tampered_column_is_found() {
        SQL.execute("update event_store.event set subject = 'x' where position = ?", first + 4);
        assertBadAt(first + 4, "subject");
    }

    @Test
    void a_tampered_version_is_found() {
        SQL.execute("update event_store.event set version = 99 where position = ?", first + 4);
        assertBadAt(first + 4, "version");
    }

    @Test
    void an_event_that_the_log_would_take_again_is_found() {
        SQL.execute("alter table event_store.event_id disable trigger append_only");
        SQL.execute("create table event_store.saved_id as table event_store.event_id");
        try {
            SQL.execute(
                    "delete from event_store.event_id where id_hash = (select encode(substring(sha256("
                            + "convert_to(event_id, 'UTF8')) for 16), 'hex')::uuid from event_store.event where position = ?)",
                    first + 4);
            assertBadAt(first + 4, "id");
        } finally {
            SQL.execute("insert into event_store.event_id table event_store.saved_id on conflict do nothing");
            SQL.execute("drop table event_store.saved_id");
            SQL.execute("alter table event_store.event_id enable trigger append_only");
        }
    }

    @Test
    void a_deleted_event_is_found() {
        SQL.execute("delete from event_store.event where position = ?", first + 4);
        assertBadAt(first + 4, "missing");
    }

    @Test
    void swapped_events_are_found() {
        SQL.execute("update event_store.event set position = 9999999 where position = ?", first + 4);
        SQL.execute("update event_store.event set position = ? where position = ?", first + 4, first + 5);
        SQL.execute("update event_store.event set position = ? where position = 9999999", first + 5);
        assertBadAt(first + 4, "hash");
    }

    @Test
    void a_cut_tail_is_found_and_shows_in_the_status() {
        SQL.execute("delete from event_store.event where position > ?", last - 2);
        assertBadAt(last - 1, "missing");
        JsonPath status = get("/log/status").jsonPath();
        assertThat(status.getBoolean("complete")).isFalse();
        assertThat(status.getLong("lastEvent")).isEqualTo(last - 2);
    }

    @Test
    void an_event_behind_the_head_is_found() {
        SQL.execute("update event_store.head set position = position - 1");
        assertBadAt(last, "behind the head");
    }

    @Test
    void a_chain_that_was_computed_anew_is_found() {
        SQL.execute(
                "update event_store.event set bytes = convert_to(replace(convert_from(bytes, 'UTF8'),"
                        + " 'corrig', 'Corrig'), 'UTF8') where position = ?",
                first + 4);
        computeAnewFrom(first + 4);
        JsonPath report = report("");
        assertThat(report.getBoolean("intact")).isFalse();
        assertThat(report.getLong("firstBad")).isEqualTo(first);
        assertThat(report.getString("reason")).contains("computed anew", String.valueOf(last));
        assertThatThrownBy(checkpoints::sign).hasMessageContaining("computed anew");
    }

    @Test
    void a_tail_that_was_cut_together_with_its_head_is_found() {
        SQL.execute("delete from event_store.event where position > ?", last - 2);
        SQL.execute(
                "update event_store.head set position = e.position, hash = e.hash from event_store.event e"
                        + " where e.position = ?",
                last - 2);
        assertThat(get("/log/status").jsonPath().getBoolean("complete")).isTrue();
        assertBadAt(last - 1, "checkpoint");
    }

    /** What someone can do who may write the table but does not have the key. */
    private static void computeAnewFrom(long position) {
        for (long at = position; at <= StoredLog.head(); at++) {
            SQL.execute(
                    "update event_store.event set hash = sha256((select hash from event_store.event where position = ?)"
                            + " || bytes) where position = ?",
                    at - 1,
                    at);
        }
        SQL.execute(
                "update event_store.head set hash = (select hash from event_store.event where position = head.position)");
    }

    private void assertBadAt(long position, String reason) {
        for (String from : new String[] {"", "?from=" + (first + 2)}) {
            if (from.isEmpty() || !Set.of("version", "id").contains(reason)) {
                JsonPath report = report(from);
                assertThat(report.getBoolean("intact")).isFalse();
                assertThat(report.getLong("firstBad")).isEqualTo(position);
                assertThat(report.getString("reason")).contains(reason);
            }
        }
    }

    private static JsonPath report(String query) {
        return get("/log/verification" + query).jsonPath();
    }
}
