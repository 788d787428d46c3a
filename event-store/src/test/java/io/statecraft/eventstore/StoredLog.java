package io.statecraft.eventstore;

import static org.awaitility.Awaitility.await;

import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Event;
import io.statecraft.testing.Sql;
import io.statecraft.testing.TestBackends;
import java.time.Duration;
import java.util.List;

/** The log's table as it lies in the database. */
final class StoredLog {
    static final Sql SQL = TestBackends.shared().sql(DatabaseRole.EVENT_STORE);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private StoredLog() {}

    static long head() {
        return SQL.number("select position from event_store.head");
    }

    /** Waits until each of these events is there, and says how many rows hold them. */
    static void awaitOnce(List<Event> events) {
        String[] ids = events.stream().map(Event::id).distinct().toArray(String[]::new);
        await("events in the log").atMost(PATIENCE).until(() -> count(ids) == ids.length);
    }

    /** Waits until the topics are read up to their ends. */
    static void awaitRead(String topic, int partition, long nextOffset) {
        await("topic read")
                .atMost(PATIENCE)
                .until(() -> SQL.number(
                                "select coalesce(max(next_offset), 0) from event_store.consumer_position where topic = ? and partition = ?",
                                topic,
                                partition)
                        >= nextOffset);
    }

    static long count(String... ids) {
        return SQL.number("select count(*) from event_store.event where event_id = any(?)", (Object) ids);
    }

    static boolean isGapless() {
        return SQL.number("select count(*) - coalesce(max(position), 0) from event_store.event") == 0
                && SQL.number("select coalesce(max(position), 0) from event_store.event") == head()
                && SQL.number("select count(*) from (select document from event_store.event group by document"
                                + " having max(version) <> count(*) or min(version) <> 1) as broken")
                        == 0;
    }
}
