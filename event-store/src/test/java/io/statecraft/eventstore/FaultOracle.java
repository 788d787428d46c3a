package io.statecraft.eventstore;

import io.statecraft.facts.Event;
import io.statecraft.testing.Sql;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.common.TopicPartition;

/**
 * What must hold whatever was killed: what was acknowledged is in the log, each event once, in the order of its document,
 * without gaps, and the chain of hashes verifies.
 */
final class FaultOracle {
    private final Sql sql;
    private final javax.sql.DataSource database;
    /** The events that the broker has acknowledged, by their places. */
    private final Map<TopicPartition, TreeMap<Long, Event>> delivered = new HashMap<>();
    /** Up to where a writer has acknowledged what it took. */
    private final Map<TopicPartition, Long> taken = new HashMap<>();

    FaultOracle(Sql sql, javax.sql.DataSource database) {
        this.sql = sql;
        this.database = database;
    }

    void delivered(TopicPartition partition, long offset, Event event) {
        delivered.computeIfAbsent(partition, first -> new TreeMap<>()).put(offset, event);
    }

    void taken(TopicPartition partition, long behind) {
        taken.merge(partition, behind, Math::max);
    }

    /** How many messages no writer has acknowledged yet. */
    long waiting() {
        return delivered.entrySet().stream()
                .mapToLong(partition -> partition
                        .getValue()
                        .tailMap(taken.getOrDefault(partition.getKey(), 0L))
                        .size())
                .sum();
    }

    /** What is wrong now; the log may grow meanwhile. */
    List<String> wrong() throws SQLException {
        List<String> wrong = new ArrayList<>();
        Map<TopicPartition, Long> stored = stored();
        Map<String, Long> logged = logged(wrong);
        taken.forEach((partition, behind) -> {
            if (stored.getOrDefault(partition, 0L) < behind) {
                wrong.add("acknowledged up to %d of %s, stored up to %s"
                        .formatted(behind, partition, stored.get(partition)));
            }
        });
        stored.forEach(
                (partition, next) -> delivered.getOrDefault(partition, new TreeMap<>()).headMap(next).values().stream()
                        .filter(event -> !logged.containsKey(event.id()))
                        .findFirst()
                        .ifPresent(event ->
                                wrong.add("passed in %s and not in the log: %s".formatted(partition, event.id()))));
        delivered.forEach((partition, events) -> outOfOrder(events, logged)
                .ifPresent(event -> wrong.add("out of order in %s: %s".formatted(partition, event))));
        VerificationReport report = new LogVerification(database, new LogReader(database)).from(1, Optional.empty());
        report.reason()
                .ifPresent(reason ->
                        wrong.add("position %d: %s".formatted(report.firstBad().orElse(0L), reason)));
        return wrong;
    }

    /** What is wrong at the end, when everything was taken: nothing may be missing, and nothing be there that nobody sent. */
    List<String> wrongAtTheEnd() throws SQLException {
        List<String> wrong = wrong();
        Set<String> sent = new TreeSet<>();
        delivered.values().forEach(events -> events.values().forEach(event -> sent.add(event.id())));
        Set<String> logged = new TreeSet<>(logged(wrong).keySet());
        if (!logged.equals(sent)) {
            wrong.add("%d events were sent, %d are in the log".formatted(sent.size(), logged.size()));
        }
        return wrong;
    }

    private Map<TopicPartition, Long> stored() {
        Map<TopicPartition, Long> stored = new HashMap<>();
        sql.rows("select topic, partition, next_offset from event_store.consumer_position")
                .forEach(row -> stored.put(
                        new TopicPartition(String.valueOf(row.get("topic")), (int) number(row.get("partition"))),
                        number(row.get("next_offset"))));
        return stored;
    }

    private static long number(@org.jspecify.annotations.Nullable Object value) {
        return Long.parseLong(String.valueOf(value));
    }

    /** The position of each event. */
    private Map<String, Long> logged(List<String> wrong) {
        Map<String, Long> positions = new LinkedHashMap<>();
        sql.rows("select event_id, position from event_store.event order by position")
                .forEach(row -> {
                    String id = String.valueOf(row.get("event_id"));
                    if (positions.putIfAbsent(id, number(row.get("position"))) != null) {
                        wrong.add("twice in the log: " + id);
                    }
                });
        return positions;
    }

    /** The first event of a partition that is in the log before one of its document that came earlier. */
    private static Optional<String> outOfOrder(TreeMap<Long, Event> events, Map<String, Long> positions) {
        Map<String, Long> last = new HashMap<>();
        Set<String> seen = new TreeSet<>();
        for (Event event : events.values()) {
            Long position = positions.get(event.id());
            if (position != null && seen.add(event.id())) {
                Long before = last.put(event.data().documentId(), position);
                if (before != null && before > position) {
                    return Optional.of(event.id());
                }
            }
        }
        return Optional.empty();
    }
}
