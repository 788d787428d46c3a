package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.facts.Event;
import io.statecraft.testing.BackendsResource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class AppendIT {
    private static final int WRITERS = 8;

    @Inject
    EventLog log;

    @Inject
    Writership writership;

    @Inject
    LogReader reader;

    @Inject
    @DataSource("event-store")
    javax.sql.DataSource database;

    private final String name = UUID.randomUUID().toString();

    @Test
    void two_writers_with_the_same_events_append_them_once() throws Exception {
        List<Event> events = Samples.stream(name, 200);
        List<ReceivedEvent> received = Samples.received(events);
        CountDownLatch start = new CountDownLatch(1);
        try (ExecutorService writers = Executors.newFixedThreadPool(2)) {
            List<Future<Integer>> appended = new ArrayList<>();
            for (int writer = 0; writer < 2; writer++) {
                appended.add(writers.submit(() -> {
                    start.await();
                    return append(received, true);
                }));
            }
            start.countDown();
            assertThat(appended.get(0).get() + appended.get(1).get()).isEqualTo(events.size());
        }
        StoredLog.awaitOnce(events);
        assertThat(StoredLog.isGapless()).isTrue();
    }

    @Test
    void an_event_twice_in_one_batch_is_appended_once() throws SQLException, InterruptedException {
        List<ReceivedEvent> events = new ArrayList<>(Samples.received(Samples.stream(name, 3)));
        events.addAll(List.copyOf(events));
        assertThat(append(events, true)).isEqualTo(4);
        assertThat(append(events, true)).isZero();
    }

    @Test
    void of_a_batch_that_the_log_has_in_part_the_rest_is_appended() throws SQLException, InterruptedException {
        List<ReceivedEvent> events = Samples.received(Samples.stream(name, 9));
        assertThat(append(List.of(events.get(2), events.get(5)), true)).isEqualTo(2);
        assertThat(append(events, true)).isEqualTo(events.size() - 2);
        assertThat(StoredLog.isGapless()).isTrue();
    }

    /** The log is put before the end of its last table in a transaction that is rolled back. */
    @Test
    void the_log_goes_on_into_a_new_table_and_knows_what_the_older_ones_hold() throws Exception {
        List<ReceivedEvent> events = Samples.received(Samples.stream(name, 5));
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("update event_store.head set position = room_through - 2");
            assertThat(log.append(connection, writership.await(), events).events())
                    .isEqualTo(6);
            assertThat(log.append(connection, writership.await(), events).duplicates())
                    .isEqualTo(6);
            String sql = "select count(distinct tableoid) as tables, count(*) as events from event_store.event"
                    + " where document = '%s'";
            try (ResultSet row =
                    statement.executeQuery(sql.formatted(events.get(0).document()))) {
                row.next();
                assertThat(row.getInt("tables")).isEqualTo(2);
                assertThat(row.getInt("events")).isEqualTo(6);
            }
            assertThatThrownBy(() -> statement.execute("delete from event_store.event_from_10000001"))
                    .hasMessageContaining("append-only");
            connection.rollback();
        }
    }

    @Test
    void a_reader_that_follows_eight_concurrent_writers_and_rollbacks_skips_nothing() throws Exception {
        long before = StoredLog.head();
        int batches = 15;
        CountDownLatch running = new CountDownLatch(WRITERS);
        try (ExecutorService pool = Executors.newCachedThreadPool()) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < WRITERS; writer++) {
                Random random = new Random(writer);
                String prefix = name + "-" + writer + "-";
                writers.add(pool.submit(() -> {
                    try {
                        for (int batch = 0; batch < batches; batch++) {
                            append(Samples.received(Samples.stream(prefix + batch, 4)), random.nextInt(3) > 0);
                        }
                        return batches;
                    } finally {
                        running.countDown();
                    }
                }));
            }
            List<Long> seen = follow(before, running);
            for (Future<?> writer : writers) {
                writer.get();
            }
            long head = StoredLog.head();
            assertThat(head).isGreaterThan(before);
            assertThat(seen).hasSize((int) (head - before)).isSorted();
            assertThat(seen.get(0)).isEqualTo(before + 1);
            assertThat(seen.get(seen.size() - 1)).isEqualTo(head);
        }
        assertThat(StoredLog.isGapless()).isTrue();
    }

    /** The positions that a subscriber sees that reads on behind the last one until the writers are done. */
    private List<Long> follow(long before, CountDownLatch running) throws SQLException, InterruptedException {
        List<Long> seen = new ArrayList<>();
        long after = before;
        boolean last;
        do {
            last = running.getCount() == 0;
            EventQuery query = new EventQuery(after, 7, EventFilter.NONE);
            long through = reader.answer(query).through();
            reader.page(query, after, through).forEach(event -> seen.add(event.position()));
            last &= through == after;
            after = through;
        } while (!last);
        return seen;
    }

    private int append(List<ReceivedEvent> events, boolean commit) throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            EventLog.Appended appended = log.append(connection, writership.await(), events);
            if (commit) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return appended.events();
        }
    }
}
