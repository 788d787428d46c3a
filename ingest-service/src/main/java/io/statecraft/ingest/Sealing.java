package io.statecraft.ingest;

import io.quarkus.agroal.DataSource;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Seal;
import io.statecraft.facts.Words;
import io.statecraft.service.DocumentKeys;
import io.statecraft.service.Problem;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** The keys of documents: made before a document is published, destroyed on request, never made again. */
@Singleton
class Sealing {
    private static final Logger LOG = Logger.getLogger(Sealing.class);
    private static final int CONFLICT = 409;
    private static final int UNAVAILABLE = 503;

    private final javax.sql.DataSource database;
    private final IngestConfig config;

    Sealing(@DataSource("ingest") javax.sql.DataSource database, IngestConfig config) {
        this.database = database;
        this.config = config;
    }

    /** The document's words are gone for good; nothing can be said about them any more. */
    static RuntimeException gone(String document) {
        return Problem.of(410, "redacted", "The document " + document + " is redacted; its words are gone.")
                .asException();
    }

    /** Makes the keys of documents that are about to come in, unless they have one or had one. */
    void makeKeys(Collection<String> documents) {
        if (!config.seal()) {
            return;
        }
        String sql = "insert into ingest.document_key (document, key) values (?, ?) on conflict do nothing";
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String document : documents) {
                insert.setString(1, document);
                insert.setBytes(2, Seal.newKey());
                insert.addBatch();
            }
            insert.executeBatch();
        } catch (SQLException e) {
            throw notNow(e);
        }
    }

    /**
     * The events as they may be published: sealed where their documents have a key, without words where that is destroyed. A
     * document that came in unsealed, or an actor's stream, has none.
     */
    List<Event> publishable(List<Event> events) {
        Set<String> documents = events.stream()
                .filter(event -> event.sealed().isEmpty() && Words.areIn(event.data()))
                .map(event -> event.data().documentId())
                .collect(Collectors.toSet());
        if (documents.isEmpty()) {
            return events;
        }
        Map<String, Optional<byte[]>> keys = keys(documents);
        List<Event> sealed = new ArrayList<>(events.size());
        for (Event event : events) {
            Optional<byte[]> key = keys.get(event.data().documentId());
            sealed.add(
                    key == null
                            ? event
                            : key.map(it -> Seal.seal(event, it)).orElseGet(() -> Seal.withoutWords(event)));
        }
        return sealed;
    }

    /** The event with its words; empty when they cannot be read any more. */
    Optional<Event> opened(Event event) {
        if (event.sealed().isEmpty()) {
            return Optional.of(event);
        }
        return key(event.data().documentId()).map(key -> Seal.open(event, key));
    }

    /** The key of a document that has one. */
    Optional<byte[]> key(String document) {
        return keys(Set.of(document)).getOrDefault(document, Optional.empty());
    }

    /** Whether the key of a document was destroyed. */
    boolean isRedacted(String document) {
        Optional<byte[]> key = keys(Set.of(document)).get(document);
        return key != null && key.isEmpty();
    }

    /**
     * Destroys the key of a document within a transaction, and keeps the event that tells it until it is {@link #told}. Returns
     * false if it was destroyed before; a {@link Problem} with status 409 when there never was one.
     */
    static boolean destroyKey(Connection connection, Event redaction) {
        String document = redaction.data().documentId();
        String sql = "update ingest.document_key set key = null, redaction = ? where document = ? and key is not null";
        try {
            DocumentKeys.lockAlone(connection);
            try (PreparedStatement update = connection.prepareStatement(sql)) {
                update.setBytes(1, EventCodec.canonicalBytes(redaction));
                update.setString(2, document);
                if (update.executeUpdate() == 1) {
                    return true;
                }
            }
            if (DocumentKeys.redacted(connection, Set.of(document)).isEmpty()) {
                throw Problem.of(
                                CONFLICT,
                                "not-sealed",
                                "The document %s came in unsealed: the log and the topics would keep its words. Withdraw it."
                                        .formatted(document))
                        .asException();
            }
            return false;
        } catch (SQLException e) {
            throw notNow(e);
        }
    }

    /** The redactions that were not told yet. */
    List<Event> untold() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "select redaction from ingest.document_key where redaction is not null limit 100")) {
            List<Event> untold = new ArrayList<>();
            while (row.next()) {
                untold.add(EventCodec.fromStructured(row.getBytes(1)));
            }
            return untold;
        }
    }

    /** Notes that a redaction is on its topic. */
    void told(Event redaction) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update ingest.document_key set redaction = null where document = ?");
                Statement vacuum = connection.createStatement()) {
            update.setString(1, redaction.data().documentId());
            update.executeUpdate();
            // The row before is what still holds the key.
            vacuum.execute("vacuum ingest.document_key");
        }
    }

    private Map<String, Optional<byte[]>> keys(Set<String> documents) {
        String sql = "select document, key from ingest.document_key where document = any(?)";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", documents.toArray()));
            try (ResultSet row = query.executeQuery()) {
                Map<String, Optional<byte[]>> keys = new HashMap<>();
                while (row.next()) {
                    keys.put(row.getString(1), Optional.ofNullable(row.getBytes(2)));
                }
                return keys;
            }
        } catch (SQLException e) {
            throw notNow(e);
        }
    }

    private static RuntimeException notNow(SQLException e) {
        LOG.errorf("the keys of documents cannot be reached: %s", e.getMessage());
        return Problem.of(
                        UNAVAILABLE, "database-unavailable", "The keys of documents cannot be reached; send it again.")
                .asException();
    }
}
