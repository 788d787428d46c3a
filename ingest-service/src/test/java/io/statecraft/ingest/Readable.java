package io.statecraft.ingest;

import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.service.DocumentKeys;
import io.statecraft.testing.TestBackends;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Events as those read them who have the keys. */
final class Readable {
    private static final Map<String, DocumentKeys> KEYS = new ConcurrentHashMap<>();

    private Readable() {}

    static Event event(ConsumerRecord<String, byte[]> message) {
        Event event = EventCodec.decode(message);
        return event.sealed().isEmpty()
                ? event
                : KEYS.computeIfAbsent(event.data().documentId(), Readable::keys)
                        .open(event);
    }

    private static DocumentKeys keys(String document) {
        try (Connection connection =
                TestBackends.shared().sql(DatabaseRole.INGEST).connect()) {
            return DocumentKeys.of(connection, Set.of(document));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
