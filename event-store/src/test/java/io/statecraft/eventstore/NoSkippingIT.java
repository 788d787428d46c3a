package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.statecraft.testing.BackendsResource;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/**
 * Readers that read on behind the last position they have seen, while one writer that began early commits late and another
 * takes its work back. A log that is numbered by a sequence goes through the same and loses events: the test can fail.
 */
@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class NoSkippingIT {
    @Inject
    EventLog log;

    @Inject
    LogReader reader;

    @Inject
    Writership writership;

    @Inject
    Tail tail;

    private final String name = UUID.randomUUID().toString();

    /** A log as a writer and a reader see it. */
    private interface Numbered {
        /** Adds an event within a transaction. */
        void append(Connection connection, String event) throws Exception;

        /** The events behind a position, by position. */
        Map<Long, String> behind(long position) throws Exception;

        long end() throws Exception;
    }

    @Test
    void a_reader_of_the_log_sees_each_event_once() throws Exception {
        assertThat(missed(new EventsOfTheLog())).isEmpty();
    }

    @Test
    void a_client_that_follows_and_is_cut_off_sees_each_event_once() throws Exception {
        try (FollowerOfTheLog follower = new FollowerOfTheLog("cut off ", true)) {
            assertThat(missed(follower)).isEmpty();
        }
    }

    @Test
    void a_client_that_stays_sees_each_event_once() throws Exception {
        try (FollowerOfTheLog follower = new FollowerOfTheLog("stays ", false)) {
            assertThat(missed(follower)).isEmpty();
        }
    }

    @Test
    void a_reader_of_a_sequence_misses_what_was_committed_late() throws Exception {
        StoredLog.SQL.execute("create table event_store.by_sequence (position bigserial primary key, event text)");
        try {
            assertThat(missed(new EventsBySequence())).containsExactly("early 0", "early 1", "early 2");
        } finally {
            StoredLog.SQL.execute("drop table event_store.by_sequence");
        }
    }

    /** What was committed and never seen, after three rounds of the same interleaving. */
    private Set<String> missed(Numbered numbered) throws Exception {
        Set<String> committed = new TreeSet<>();
        List<String> seen = new ArrayList<>();
        long at = numbered.end();
        try (ExecutorService late = Executors.newFixedThreadPool(2);
                Connection early = StoredLog.SQL.connect();
                Connection undone = StoredLog.SQL.connect();
                Connection later = StoredLog.SQL.connect()) {
            for (Connection connection : List.of(early, undone, later)) {
                connection.setAutoCommit(false);
            }
            for (int round = 0; round < 3; round++) {
                String number = " " + round;
                numbered.append(early, "early" + number);
                Future<?> takenBack = late.submit(() -> {
                    numbered.append(undone, "undone" + number);
                    undone.rollback();
                    return undone;
                });
                awaitDoneOrWaiting(1, takenBack);
                Future<?> done = late.submit(() -> {
                    numbered.append(later, "later" + number);
                    later.commit();
                    return later;
                });
                awaitDoneOrWaiting(2, takenBack, done);
                at = follow(numbered, at, seen);
                early.commit();
                takenBack.get();
                done.get();
                at = follow(numbered, at, seen);
                committed.addAll(List.of("early" + number, "later" + number));
            }
        }
        assertThat(seen).doesNotHaveDuplicates();
        committed.removeAll(seen);
        return committed;
    }

    /** A writer has either done its work or waits for another one: nothing else will happen by itself. */
    private static void awaitDoneOrWaiting(int writers, Future<?>... futures) {
        await("writers done or waiting").atMost(Duration.ofSeconds(30)).until(() -> {
            long done = List.of(futures).stream().filter(Future::isDone).count();
            return done
                            + StoredLog.SQL.number("select count(*) from pg_stat_activity where usename = current_user"
                                    + " and application_name like 'PostgreSQL JDBC%' and wait_event_type = 'Lock'")
                    >= writers;
        });
    }

    private static long follow(Numbered numbered, long at, List<String> seen) throws Exception {
        long last = at;
        for (Map.Entry<Long, String> event : new TreeMap<>(numbered.behind(at)).entrySet()) {
            seen.add(event.getValue());
            last = event.getKey();
        }
        return last;
    }

    /**
     * Follows from before a writer commits until it has, and on; or comes back for the next round by what it has seen last.
     */
    private final class FollowerOfTheLog implements Numbered, AutoCloseable {
        /** The log takes each event once, and others may have told it of those without this. */
        private final String own;

        private final boolean cutOffEachRound;
        private final EventsOfTheLog events = new EventsOfTheLog();
        private Optional<FollowedTail> connection = Optional.empty();

        FollowerOfTheLog(String own, boolean cutOffEachRound) {
            this.own = own;
            this.cutOffEachRound = cutOffEachRound;
        }

        @Override
        public void append(Connection writer, String event) throws Exception {
            events.append(writer, own + event);
        }

        @Override
        public Map<Long, String> behind(long position) throws Exception {
            boolean cutOff = connection.isEmpty();
            FollowedTail following = cutOff ? new FollowedTail(stream(), position) : connection.get();
            connection = Optional.of(following);
            tail.grewTo(end());
            Map<Long, String> seen = following.upTo(end());
            seen.replaceAll((at, event) -> event.replace(own, ""));
            if (!cutOff && cutOffEachRound) {
                close();
            }
            return seen;
        }

        private static URI stream() {
            return URI.create("http://localhost:" + RestAssured.port + "/events/stream");
        }

        @Override
        public long end() {
            return events.end();
        }

        @Override
        public void close() {
            connection.ifPresent(FollowedTail::close);
            connection = Optional.empty();
        }
    }

    private final class EventsOfTheLog implements Numbered {
        @Override
        public void append(Connection connection, String event) throws Exception {
            log.append(
                    connection,
                    writership.await(),
                    Samples.received(List.of(Samples.retracted(Samples.registered(name), event))));
        }

        @Override
        public Map<Long, String> behind(long position) throws SQLException {
            EventQuery query = EventQuery.all().behind(position);
            Map<Long, String> events = new TreeMap<>();
            reader.page(query, position, reader.answer(query).through())
                    .forEach(event -> events.put(event.position(), event.subject()));
            return events;
        }

        @Override
        public long end() {
            return StoredLog.head();
        }
    }

    private static final class EventsBySequence implements Numbered {
        @Override
        public void append(Connection connection, String event) throws SQLException {
            try (PreparedStatement insert =
                    connection.prepareStatement("insert into event_store.by_sequence (event) values (?)")) {
                insert.setString(1, event);
                insert.executeUpdate();
            }
        }

        @Override
        public Map<Long, String> behind(long position) {
            Map<Long, String> events = new TreeMap<>();
            StoredLog.SQL
                    .rows("select position, event from event_store.by_sequence where position > ?", position)
                    .forEach(row -> events.put(
                            Long.parseLong(String.valueOf(row.get("position"))), String.valueOf(row.get("event"))));
            return events;
        }

        @Override
        public long end() {
            return 0;
        }
    }
}
