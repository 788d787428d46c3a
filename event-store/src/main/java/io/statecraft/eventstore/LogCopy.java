package io.statecraft.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Events on their way into the tables of the log, each with the place that was found for it. */
final class LogCopy {
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
                copy.add(row -> {
                    row.number(placed.at().position());
                    row.text(event.id());
                    row.text(event.type());
                    row.text(event.subject());
                    row.text(event.document());
                    row.number(placed.version());
                    row.time(event.recordedTime());
                    row.text(event.topic());
                    row.integer(event.partition());
                    row.number(event.offset());
                    row.bytes(event.bytes());
                    row.bytes(placed.at().hash());
                });
            }
            copy.complete();
        }
    }

    /** In the order of the index: its pages are touched one after the other. */
    private static void writeActors(Connection connection, List<Placed> events) throws SQLException {
        Map<String, List<Long>> positions = new TreeMap<>();
        for (Placed placed : events) {
            for (String actor : placed.event().actors()) {
                positions
                        .computeIfAbsent(actor, first -> new ArrayList<>())
                        .add(placed.at().position());
            }
        }
        try (BinaryCopy copy = BinaryCopy.into(connection, "event_store.event_actor", "actor", "position")) {
            for (Map.Entry<String, List<Long>> named : positions.entrySet()) {
                byte[] actor = named.getKey().getBytes(StandardCharsets.UTF_8);
                for (long position : named.getValue()) {
                    copy.add(row -> {
                        row.bytes(actor);
                        row.number(position);
                    });
                }
            }
            copy.complete();
        }
    }
}
