package io.statecraft.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;

/** Events on their way into the tables of the log, each with the place that was found for it. */
final class LogCopy {
    /** So many events at most lie between the first and the last one of a row of {@code event_actor}. */
    static final int ACTOR_SEGMENT_EVENTS = 1_000;

    /** In the order of an index its pages are touched one after the other. */
    private static final Comparator<UUID> AS_POSTGRESQL_DOES = (one, other) -> {
        int most = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return most != 0 ? most : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    private LogCopy() {}

    /**
     * An event and its place.
     *
     * @param at the end of the log once the event is appended
     * @param version gapless from 1 within the document
     */
    record Placed(ReceivedEvent event, Head at, long version) {}

    /** Writes events, in their order. */
    static void write(Connection connection, List<Placed> events) throws SQLException {
        writeEvents(connection, events);
        writeActors(connection, events);
    }

    /** Makes these events known. */
    static void writeIds(Connection connection, Set<UUID> hashes) throws SQLException {
        List<UUID> ordered = new ArrayList<>(hashes);
        ordered.sort(AS_POSTGRESQL_DOES);
        try (BinaryCopy copy = BinaryCopy.into(connection, "event_store.event_id", "id_hash")) {
            for (UUID hash : ordered) {
                copy.row();
                copy.uuid(hash);
            }
            copy.complete();
        }
    }

    private static void writeEvents(Connection connection, List<Placed> events) throws SQLException {
        try (BinaryCopy copy = BinaryCopy.into(
                connection,
                "event_store.event",
                "position",
                "event_id",
                "type",
                "subject",
                "document",
                "version",
                "recorded_time",
                "topic",
                "kafka_partition",
                "kafka_offset",
                "bytes",
                "hash")) {
            for (Placed placed : events) {
                ReceivedEvent event = placed.event();
                copy.row();
                copy.number(placed.at().position());
                copy.text(event.id());
                copy.text(event.type());
                copy.text(event.subject());
                copy.text(event.document());
                copy.number(placed.version());
                copy.time(event.recordedTime());
                copy.text(event.topic());
                copy.integer(event.partition());
                copy.number(event.offset());
                copy.bytes(event.bytes());
                copy.bytes(placed.at().hash());
            }
            copy.complete();
        }
    }

    private static void writeActors(Connection connection, List<Placed> events) throws SQLException {
        try (BinaryCopy copy =
                BinaryCopy.into(connection, "event_store.event_actor", "actor", "last_position", "positions")) {
            for (int first = 0; first < events.size(); first += ACTOR_SEGMENT_EVENTS) {
                int behind = Math.min(first + ACTOR_SEGMENT_EVENTS, events.size());
                for (Map.Entry<String, List<Long>> named :
                        positions(events.subList(first, behind)).entrySet()) {
                    copy.row();
                    copy.text(named.getKey());
                    copy.number(named.getValue().get(named.getValue().size() - 1));
                    copy.numbers(named.getValue());
                }
            }
            copy.complete();
        }
    }

    /** Where each actor is named, in the order of the index. */
    private static SortedMap<String, List<Long>> positions(List<Placed> events) {
        SortedMap<String, List<Long>> positions = new TreeMap<>();
        for (Placed placed : events) {
            for (String actor : placed.event().actors()) {
                positions
                        .computeIfAbsent(actor, first -> new ArrayList<>())
                        .add(placed.at().position());
            }
        }
        return positions;
    }
}
