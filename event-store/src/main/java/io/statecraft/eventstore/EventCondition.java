package io.statecraft.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter as SQL.
 *
 * @param from the tables to read; their {@code position} is the event's
 * @param where what follows other conditions, with parameters
 * @param order what gives the order of the positions
 */
record EventCondition(String from, String where, String order, List<Object> values) {
    private static final String EVENTS = "event_store.event";
    private static final String EVENTS_OF_ACTOR =
            "event_store.event_actor cross join unnest(positions) as named (position) join event_store.event using (position)";
    /** Segments of an actor do not overlap: so they are followed, and no more than one is ever sorted. */
    private static final String SEGMENT_BY_SEGMENT = "last_position, position";

    /** The condition for events behind this position. */
    static EventCondition of(EventFilter filter, long after) {
        StringBuilder where = new StringBuilder();
        List<Object> values = new ArrayList<>();
        filter.type().ifPresent(type -> add(" and type = ?", type, where, values));
        filter.subject().ifPresent(subject -> add(" and subject = ?", subject, where, values));
        filter.document().ifPresent(document -> {
            // The index holds hashes, a quarter of the texts' size.
            add(" and hashtextextended(document, 0) = hashtextextended(?, 0)", document, where, values);
            add(" and document = ?", document, where, values);
        });
        filter.actor().ifPresent(actor -> {
            add(" and actor = ?", actor, where, values);
            add(" and last_position > ?", after, where, values);
        });
        filter.recordedFrom().ifPresent(from -> add(" and recorded_time >= ?", from, where, values));
        filter.recordedTo().ifPresent(to -> add(" and recorded_time <= ?", to, where, values));
        boolean ofActor = filter.actor().isPresent();
        return new EventCondition(
                ofActor ? EVENTS_OF_ACTOR : EVENTS,
                where.toString(),
                ofActor ? SEGMENT_BY_SEGMENT : "position",
                List.copyOf(values));
    }

    /** Returns the index of the parameter behind these. */
    int bind(PreparedStatement statement, int first) throws SQLException {
        int index = first;
        for (Object value : values) {
            statement.setObject(index, value instanceof Instant time ? time.atOffset(ZoneOffset.UTC) : value);
            index++;
        }
        return index;
    }

    private static void add(String condition, Object value, StringBuilder where, List<Object> values) {
        where.append(condition);
        values.add(value);
    }
}
