package io.statecraft.projection;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.Ending;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes a correction back: works out what would be known now if it had never been made, ends the rows that differ, and lets
 * others hold again from now on. Nothing of the past changes: what was known meanwhile stays known for that time.
 */
final class Revocation {
    private final Books books;
    private final StoredRows rows;

    Revocation(Books books, StoredRows rows) {
        this.books = books;
        this.rows = rows;
    }

    /**
     * What a revocation changes.
     *
     * @param ended what is known no longer
     * @param again what is known again
     */
    record Difference(Map<Standing, Ending> ended, List<Standing> again) {}

    /** Applies an event that revokes; it was noted in the books already. */
    void apply(Connection connection, Event event) throws SQLException {
        String document = event.data().documentId();
        Difference difference =
                difference(event, books.log(connection, document), books.standingOf(connection, List.of(document)));
        if (!difference.ended().isEmpty()) {
            rows.end(connection, difference.ended());
            books.forget(connection, difference.ended().keySet());
        }
        if (!difference.again().isEmpty()) {
            rows.holdAgain(connection, event, difference.again());
            books.begin(connection, difference.again());
        }
    }

    /**
     * What an event that revokes changes.
     *
     * @param log all that was applied of its stream, this event included
     * @param known what is known of its stream
     */
    static Difference difference(Event event, List<Applied> log, List<Standing> known) {
        String document = event.data().documentId();
        Map<String, Standing> wanted = withoutRevoked(log);
        Map<String, Standing> current = new HashMap<>();
        known.forEach(standing -> current.put(standing.subject(), standing));
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
        return new Difference(ended, again);
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
}
