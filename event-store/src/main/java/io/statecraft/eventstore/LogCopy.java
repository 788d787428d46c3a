package io.statecraft.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

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

    private static void writeActors(Connection connection, List<Placed> events) throws SQLException {
        try (BinaryCopy copy = BinaryCopy.into(connection, "event_store.event_actor", "actor", "position")) {
            for (Placed placed : events) {
                for (String actor : placed.event().actors()) {
                    copy.add(row -> {
                        row.text(actor);
                        row.number(placed.at().position());
                    });
                }
            }
            copy.complete();
        }
    }
}
