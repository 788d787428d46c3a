package io.statecraft.projection;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Ending;
import io.statecraft.readmodels.Table;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Takes a correction back: works out what would be known now if it had never been made, ends the rows that differ, and lets
 * others hold again from now on. Nothing of the past changes: what was known meanwhile stays known for that time.
 */
final class Revocation {
    private final String schema;
    private final Books books;

    Revocation(String schema) {
        this.schema = schema;
        this.books = new Books(schema);
    }

    /** Applies an event that revokes; it was noted in the books already. */
    void apply(Connection connection, Event event) throws SQLException {
        String document = event.data().documentId();
        Map<String, Standing> wanted = withoutRevoked(books.log(connection, document));
        Map<String, Standing> current = new HashMap<>();
        books.standingOf(connection, List.of(document)).forEach(standing -> current.put(standing.subject(), standing));
        Map<Standing, Ending> ended = new HashMap<>();
        List<Standing> again = new ArrayList<>();
        Set<String> subjects = new HashSet<>(current.keySet());
        subjects.addAll(wanted.keySet());
        for (String subject : subjects) {
            Standing now = current.get(subject);
            Standing then = wanted.get(subject);
            if (now != null && then != null && now.saidBy().equals(then.saidBy())) {
                continue;
            }
            if (now != null) {
                ended.put(now, new Ending(event.recordedTime(), event.id()));
            }
            if (then != null) {
                again.add(new Standing(subject, document, event.id(), then.saidBy(), then.authority()));
            }
        }
        books.end(connection, ended);
        holdAgain(connection, event, again);
        books.begin(connection, again);
    }

    /** What would be known if no revoked event had been applied; a revocation that is itself revoked revokes nothing. */
    static Map<String, Standing> withoutRevoked(List<Applied> log) {
        Set<String> revoked = new HashSet<>();
        for (int i = log.size() - 1; i >= 0; i--) {
            Applied event = log.get(i);
            if (!revoked.contains(event.eventId())) {
                event.effect().revoked().ifPresent(revoked::add);
            }
        }
        Standings standings = new Standings(List.of());
        for (Applied event : log) {
            if (!revoked.contains(event.eventId())) {
                standings.apply(event);
            }
        }
        return standings.bySubject();
    }

    private void holdAgain(Connection connection, Event event, List<Standing> again) throws SQLException {
        if (again.isEmpty()) {
            return;
        }
        Object[] subjects = again.stream().map(Standing::subject).toArray();
        Object[] saidBy = again.stream().map(Standing::saidBy).toArray();
        for (Table<?> table : BatchWriter.TABLES) {
            try (PreparedStatement copy = connection.prepareStatement(rowsAgain(table))) {
                copy.setString(1, event.id());
                copy.setString(2, event.recordedTime().toString());
                copy.setArray(3, connection.createArrayOf("text", subjects));
                copy.setArray(4, connection.createArrayOf("text", saidBy));
                copy.executeUpdate();
            }
        }
    }

    private String rowsAgain(Table<?> table) {
        List<String> names = table.columns().stream().map(Column::name).toList();
        String values = names.stream()
                .map(name -> switch (name) {
                    case "event_id" -> "?";
                    case "known_from" -> "?::timestamptz";
                    case "known_to", "ended_by" -> "null";
                    default -> "t." + name;
                })
                .collect(Collectors.joining(", "));
        return """
                insert into %1$s.%2$s (%3$s)
                select %4$s
                from unnest(?, ?) as again (subject, said_by)
                join %1$s.%2$s t on t.event_id = again.said_by and %5$s = again.subject""".formatted(schema, table.name(), String.join(", ", names), values, Books.SUBJECT_OF_ROW);
    }
}
