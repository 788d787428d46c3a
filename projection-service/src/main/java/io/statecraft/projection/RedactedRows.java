package io.statecraft.projection;

import io.statecraft.facts.Document;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventData;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Json;
import io.statecraft.facts.Sentence;
import io.statecraft.facts.Words;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.Table;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes the words of a redacted document out of the tables of one schema, from what is known and from what was.
 *
 * <p>The rows are said again, by the same facts without words: so they are what a rebuild makes of events that can no longer
 * be read. The tables of facts, their evidence and documents hold all that is needed for it.
 */
final class RedactedRows {
    private static final URI SOURCE = URI.create("/redaction");
    private static final List<String> KEPT = List.of("event_id", "known_from", "known_to", "ended_by", "review");
    private static final String DESCRIPTION = "%1$s.title, %1$s.publisher, %1$s.published, %1$s.url";

    private final String schema;
    private final RowListener listener;

    RedactedRows(String schema, RowListener listener) {
        this.schema = schema;
        this.listener = listener;
    }

    /**
     * What was said at one time and is said again.
     *
     * @param event says it without words
     * @param subject of its rows
     * @param kept the values of {@link #KEPT}
     */
    private record Version(Event event, String subject, List<@Nullable Object> kept) {}

    /** Redacts the rows of this document, because of this event. */
    void redact(Connection connection, String document, String cause) throws SQLException {
        // Vectors belong to the words that serve; what a rebuild takes away is swept behind its swap.
        boolean serving = schema.equals(ReadModels.SCHEMA);
        List<String> words = serving ? SentenceVectors.hashes(connection, document) : List.of();
        List<Version> versions = new ArrayList<>(registrations(connection, document));
        versions.addAll(facts(connection, document));
        for (Table<?> table : BatchWriter.TABLES) {
            sayAgain(connection, table, versions, cause);
        }
        forgetReasons(connection, document);
        SentenceVectors.forget(connection, words);
    }

    private List<Version> registrations(Connection connection, String document) throws SQLException {
        String sql = "select %s, %s, language from %s.documents d where document = ?"
                .formatted(kept("d"), DESCRIPTION.formatted("d"), schema);
        return versions(connection, sql, document, row -> {
            DocumentDescription description = description(row, Optional.ofNullable(row.getString("language")));
            return new DocumentRegistered(new Document(document, Words.REDACTED, description));
        });
    }

    private List<Version> facts(Connection connection, String document) throws SQLException {
        String sql = """
                select %s, f.data, e.sentence_start, %s
                from %s.facts f join %s.evidence e on e.event_id = f.event_id and e.row_key = f.row_key
                where f.document = ?""".formatted(kept("f"), DESCRIPTION.formatted("e"), schema, schema);
        return versions(connection, sql, document, row -> {
            Fact fact = Json.read(row.getString("data"), Fact.class);
            Sentence sentence = new Sentence(Words.REDACTED, row.getInt("sentence_start"));
            return new FactRecorded(fact, sentence, description(row, Optional.empty()));
        });
    }

    private static String kept(String table) {
        return table + "." + String.join(", " + table + ".", KEPT);
    }

    private static DocumentDescription description(ResultSet row, Optional<String> language) throws SQLException {
        return new DocumentDescription(
                Optional.ofNullable(row.getString("title")),
                Optional.ofNullable(row.getString("publisher")),
                Optional.ofNullable(row.getString("published")).map(Edtf::parse),
                Optional.ofNullable(row.getString("url")).map(url -> URI.create(Words.REDACTED)),
                language);
    }

    private interface Said {
        EventData by(ResultSet row) throws SQLException;
    }

    private static List<Version> versions(Connection connection, String sql, String document, Said said)
            throws SQLException {
        List<Version> versions = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, document);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    EventData data = Words.redacted(said.by(row));
                    Instant knownFrom =
                            row.getObject("known_from", OffsetDateTime.class).toInstant();
                    Event event = new Event(
                            row.getString("event_id"),
                            SOURCE,
                            Optional.empty(),
                            knownFrom,
                            document,
                            Optional.empty(),
                            data);
                    OffsetDateTime knownTo = row.getObject("known_to", OffsetDateTime.class);
                    List<@Nullable Object> kept = new ArrayList<>();
                    kept.add(event.id());
                    kept.add(knownFrom);
                    kept.add(knownTo == null ? null : knownTo.toInstant());
                    kept.add(row.getString("ended_by"));
                    kept.add(row.getString("review"));
                    versions.add(new Version(event, data.subject(), kept));
                }
            }
        }
        return versions;
    }

    private void sayAgain(Connection connection, Table<?> table, List<Version> versions, String cause)
            throws SQLException {
        List<String> names = table.columns().stream().map(Column::name).toList();
        List<Version> speaking = new ArrayList<>();
        List<List<@Nullable Object>> again = new ArrayList<>();
        for (Version version : versions) {
            List<List<@Nullable Object>> rows = table.rows(version.event(), Optional.empty());
            for (List<@Nullable Object> row : rows) {
                for (int i = 0; i < KEPT.size(); i++) {
                    row.set(names.indexOf(KEPT.get(i)), version.kept().get(i));
                }
                again.add(row);
            }
            if (!rows.isEmpty()) {
                speaking.add(version);
            }
        }
        if (speaking.isEmpty()) {
            return;
        }
        Set<String> gone = deleted(connection, table, speaking);
        CopyText text = new CopyText();
        int knownTo = names.indexOf("known_to");
        for (List<@Nullable Object> row : again) {
            text.add(row);
            if (listener.listens() && row.get(knownTo) == null) {
                gone.remove(table.key(row));
                listener.opened(table, cause, row);
            }
        }
        text.copyInto(connection, schema + "." + table.name(), String.join(", ", names));
        gone.forEach(key -> listener.removed(table, cause, key));
    }

    /** Returns the keys of those rows that were known. */
    private Set<String> deleted(Connection connection, Table<?> table, List<Version> versions) throws SQLException {
        String sql = """
                delete from %s.%s as stored using unnest(?, ?) as d (event_id, subject)
                where stored.event_id = d.event_id and %s = d.subject
                returning stored.row_key, stored.known_to is null
                """.formatted(schema, table.name(), TableRows.subject("stored"));
        Set<String> known = new HashSet<>();
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setArray(
                    1, texts(connection, versions, version -> version.event().id()));
            delete.setArray(2, texts(connection, versions, Version::subject));
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    if (row.getBoolean(2)) {
                        known.add(row.getString(1));
                    }
                }
            }
        }
        return known;
    }

    private static Array texts(Connection connection, List<Version> versions, Function<Version, String> text)
            throws SQLException {
        return connection.createArrayOf("text", versions.stream().map(text).toArray());
    }

    /** Why an event could not be applied may be told in its words; the event itself is sealed. */
    private void forgetReasons(Connection connection, String document) throws SQLException {
        String sql = "update %s.dead_letter set reason = ? where key = ? and reason is not null".formatted(schema);
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, Words.REDACTED);
            update.setBytes(2, document.getBytes(StandardCharsets.UTF_8));
            update.executeUpdate();
        }
    }
}
