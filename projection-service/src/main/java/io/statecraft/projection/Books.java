package io.statecraft.projection;

import io.statecraft.readmodels.Authority;
import io.statecraft.readmodels.Effect;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The memory of {@link Fold} in one schema: which events were applied, and what is known about each subject now. */
final class Books {
    private final String schema;

    Books(String schema) {
        this.schema = schema;
    }

    /** Which of these events were applied before. */
    Set<String> applied(Connection connection, Collection<String> eventIds) throws SQLException {
        Set<String> applied = new HashSet<>();
        String sql = "select event_id from %s.applied_event where event_id = any(?)".formatted(schema);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, texts(connection, eventIds));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    applied.add(rows.getString(1));
                }
            }
        }
        return applied;
    }

    /** What is known about these subjects. */
    List<Standing> standing(Connection connection, Collection<String> subjects) throws SQLException {
        return standing(connection, "subject = any(?)", subjects);
    }

    /** What is known of these streams. */
    List<Standing> standingOf(Connection connection, Collection<String> documents) throws SQLException {
        return documents.isEmpty() ? List.of() : standing(connection, "document = any(?)", documents);
    }

    private List<Standing> standing(Connection connection, String condition, Collection<String> values)
            throws SQLException {
        return standing(connection, condition, query -> query.setArray(1, texts(connection, values)));
    }

    /** Sets the values of a condition. */
    interface Values {
        void set(PreparedStatement query) throws SQLException;
    }

    /** What is known and fulfils a condition. */
    List<Standing> standing(Connection connection, String condition, Values values) throws SQLException {
        List<Standing> standing = new ArrayList<>();
        String sql = "select subject, document, event_id, said_by, authority from %s.standing where %s"
                .formatted(schema, condition);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            values.set(query);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    standing.add(new Standing(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            Authority.valueOf(row.getString(5))));
                }
            }
        }
        return standing;
    }

    /** All that was applied of this stream, in its order. */
    List<Applied> log(Connection connection, String document) throws SQLException {
        List<Applied> log = new ArrayList<>();
        String sql = """
            select event_id, effect, subject, authority, revoked from %s.applied_event
            where document = ? order by ordinal\
            """.formatted(schema);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, document);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Effect effect = new Effect(
                            Effect.Kind.valueOf(row.getString(2)),
                            row.getString(3),
                            Authority.valueOf(row.getString(4)),
                            Optional.ofNullable(row.getString(5)));
                    log.add(new Applied(row.getString(1), document, effect));
                }
            }
        }
        return log;
    }

    /** Notes that these events were applied. */
    void note(Connection connection, List<Fold.Known> known) throws SQLException {
        CopyText rows = new CopyText();
        for (Fold.Known one : known) {
            Applied applied = Applied.of(one.event());
            Effect effect = applied.effect();
            rows.add(Arrays.asList(
                    applied.eventId(),
                    applied.document(),
                    effect.kind().name(),
                    effect.subject(),
                    effect.authority().name(),
                    effect.revoked().orElse(null),
                    one.event().recordedTime()));
        }
        rows.copyInto(
                connection,
                schema + "." + ProjectionSchema.APPLIED_EVENT,
                "event_id, document, effect, subject, authority, revoked, recorded_time");
    }

    /** Notes what is known from now on. */
    void begin(Connection connection, List<Standing> begun) throws SQLException {
        CopyText rows = new CopyText();
        for (Standing standing : begun) {
            rows.add(List.of(
                    standing.subject(),
                    standing.document(),
                    standing.eventId(),
                    standing.saidBy(),
                    standing.authority().name()));
        }
        rows.copyInto(
                connection,
                schema + "." + ProjectionSchema.STANDING,
                "subject, document, event_id, said_by, authority");
    }

    /** Notes that these are known no longer. */
    void forget(Connection connection, Collection<Standing> ended) throws SQLException {
        if (ended.isEmpty()) {
            return;
        }
        List<String> subjects = ended.stream().map(Standing::subject).toList();
        String sql = "delete from %s.standing where subject = any(?)".formatted(schema);
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setArray(1, texts(connection, subjects));
            delete.executeUpdate();
        }
    }

    private static Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
