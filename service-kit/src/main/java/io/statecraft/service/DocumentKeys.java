package io.statecraft.service;

import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Seal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * The keys of some documents, as they are now. None is kept longer than a batch is worked on: so a key that is destroyed is
 * destroyed for everyone at once.
 *
 * <p>They stand in {@code ingest.document_key}, which all services may read.
 */
public final class DocumentKeys {
    /** Held together by those who write down words, alone by the one who destroys a key. */
    private static final long LOCK = 7_328_115_620_167L;

    /** No keys. */
    public static final DocumentKeys NONE = new DocumentKeys(Map.of());

    private final Map<String, byte[]> keys;

    private DocumentKeys(Map<String, byte[]> keys) {
        this.keys = keys;
    }

    /** The keys of the sealed events among these messages; see {@link #of(Connection, Collection)}. */
    public static DocumentKeys of(Connection connection, List<ConsumerRecord<String, byte[]>> messages)
            throws SQLException {
        Set<String> documents = messages.stream()
                .filter(message -> message.key() != null && EventCodec.isSealed(message.value()))
                .map(ConsumerRecord::key)
                .collect(Collectors.toSet());
        return of(connection, documents);
    }

    /**
     * The keys of these documents, those left out that have none. Until the transaction of this connection ends none of them
     * is destroyed: what it writes down is there before the redaction is told.
     */
    public static DocumentKeys of(Connection connection, Collection<String> documents) throws SQLException {
        if (documents.isEmpty()) {
            return NONE;
        }
        // A statement of its own: the next one sees what was destroyed while this one waited.
        lock(connection, "pg_advisory_xact_lock_shared");
        String sql = "select document, key from ingest.document_key where document = any(?) and key is not null";
        Map<String, byte[]> keys = new HashMap<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", documents.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    keys.put(row.getString(1), row.getBytes(2));
                }
            }
        }
        return new DocumentKeys(keys);
    }

    /** Those of these documents that are redacted; until the transaction of this connection ends no other one is. */
    public static Set<String> redacted(Connection connection, Collection<String> documents) throws SQLException {
        if (documents.isEmpty()) {
            return Set.of();
        }
        lock(connection, "pg_advisory_xact_lock_shared");
        String sql = "select document from ingest.document_key where document = any(?) and key is null";
        Set<String> redacted = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setArray(1, connection.createArrayOf("text", documents.toArray()));
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    redacted.add(row.getString(1));
                }
            }
        }
        return redacted;
    }

    /** Waits until nobody works with keys, and lets nobody begin to until the transaction ends. */
    public static void lockAlone(Connection connection) throws SQLException {
        lock(connection, "pg_advisory_xact_lock");
    }

    /** The event with its words if they can still be read, else without. */
    public Event open(Event event) {
        byte @Nullable [] key =
                event.sealed().isPresent() ? keys.get(event.data().documentId()) : null;
        return key == null ? event.unsealed() : Seal.open(event, key);
    }

    private static void lock(Connection connection, String function) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select " + function + "(" + LOCK + ")");
        }
    }
}
