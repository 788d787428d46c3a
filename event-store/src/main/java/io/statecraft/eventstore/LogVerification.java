package io.statecraft.eventstore;

import io.quarkus.agroal.DataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Proves that the log is what was written, event by event. */
@ApplicationScoped
class LogVerification {
    /** Versions follow one another within each document, in the order of the positions. */
    private static final String WRONG_VERSION = """
            select min(position) from (
              select position, version, row_number() over stream as expected, lag(position) over stream as before
              from event_store.event
              window stream as (partition by document order by version)
            ) as numbered
            where version <> expected or position < before
            """;

    /** Each event is there once, and an event that comes again is known. */
    private static final String WRONG_ID = """
            select min(position) from (
              select position, event_id, row_number() over (partition by event_id order by position) as time
              from event_store.event
            ) as counted
            where time > 1 or not exists (
              select from event_store.event_id
              where id_hash = encode(substring(sha256(convert_to(counted.event_id, 'UTF8')) for 16), 'hex')::uuid)
            """;

    private final javax.sql.DataSource database;
    private final LogReader log;

    LogVerification(@DataSource("event-store") javax.sql.DataSource database, LogReader log) {
        this.database = database;
        this.log = log;
    }

    /**
     * Checks every event from this position to the end that the log has now; what is appended meanwhile is left out.
     *
     * @param witness what vouches for the log from outside the database, read before this call
     */
    VerificationReport from(long position, Optional<Witness> witness) throws SQLException {
        End end = end();
        Optional<Head> start = log.headAt(position - 1);
        if (start.isEmpty()) {
            var missing = new ChainCheck.Break(position - 1, "the event is missing");
            return VerificationReport.of(position, new Head(position - 1, new byte[0]), Optional.of(missing), 0);
        }
        Optional<Witness> relevant = witness.map(all -> all.from(position - 1));
        Map<Long, Head> walked = new HashMap<>();
        Set<Long> wanted = relevant.map(Witness::positions).orElse(Set.of());
        ChainCheck check = new ChainCheck(start.get());
        Optional<ChainCheck.Break> broken =
                walk(check, end.head().position(), wanted, walked).or(() -> check.end(end.head(), end.lastPosition()));
        Optional<ChainCheck.Break> contradiction = relevant.flatMap(it -> it.contradiction(walked, end.head()));
        Optional<ChainCheck.Break> first = Stream.concat(broken.stream(), contradiction.stream())
                .min(Comparator.comparingLong(ChainCheck.Break::position));
        if (first.isEmpty() && position == 1) {
            first = wrong(WRONG_VERSION, end.head().position(), "the version does not follow within the document");
        }
        if (first.isEmpty() && position == 1) {
            first = wrong(WRONG_ID, end.head().position(), "the event's id is there twice, or is not known");
        }
        return VerificationReport.of(position, check.at(), first, walked.size());
    }

    /** The position of the head. */
    long lastPosition() throws SQLException {
        return end().head().position();
    }

    private Optional<ChainCheck.Break> walk(ChainCheck check, long last, Set<Long> wanted, Map<Long, Head> walked)
            throws SQLException {
        EventQuery all = EventQuery.all();
        keep(check.at(), wanted, walked);
        while (check.at().position() < last) {
            List<LoggedEvent> page = log.page(all, check.at().position(), last);
            if (page.isEmpty()) {
                break;
            }
            long through = page.get(page.size() - 1).position();
            Map<Long, Set<String>> actors = log.actors(check.at().position(), through);
            for (LoggedEvent event : page) {
                Optional<ChainCheck.Break> broken = check.next(event, actors.getOrDefault(event.position(), Set.of()));
                if (broken.isPresent()) {
                    return broken;
                }
                keep(check.at(), wanted, walked);
            }
        }
        return Optional.empty();
    }

    private static void keep(Head head, Set<Long> wanted, Map<Long, Head> walked) {
        if (wanted.contains(head.position())) {
            walked.put(head.position(), head);
        }
    }

    private record End(Head head, long lastPosition) {}

    /** Both in one statement, hence of one moment. */
    private End end() throws SQLException {
        String sql =
                "select position, hash, coalesce((select max(position) from event_store.event), 0) as last from event_store.head";
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            if (!row.next()) {
                throw new SQLException("event_store.head has lost its row");
            }
            return new End(new Head(row.getLong("position"), row.getBytes("hash")), row.getLong("last"));
        }
    }

    private Optional<ChainCheck.Break> wrong(String query, long last, String reason) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            long position = row.getLong(1);
            return row.wasNull() || position > last
                    ? Optional.empty()
                    : Optional.of(new ChainCheck.Break(position, reason));
        }
    }
}
