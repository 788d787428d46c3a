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
        if (!ended.isEmpty()) {
            rows.end(connection, ended);
            books.forget(connection, ended.keySet());
        }
        if (!again.isEmpty()) {
            rows.holdAgain(connection, event, again);
            books.begin(connection, again);
        }
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
