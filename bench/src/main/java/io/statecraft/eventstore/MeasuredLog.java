package io.statecraft.eventstore;

import io.statecraft.embedded.Backends;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.service.StoredPositions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;

/** A new log and a connection to it, written as the event store writes it. */
final class MeasuredLog implements AutoCloseable {
    /** The epoch of a log that is new. */
    private static final long NO_WRITER_BEFORE = 0;

    private final Connection connection;
    private final EventLog log = new EventLog();
    private final StoredPositions positions = new StoredPositions("event_store");

    MeasuredLog(Backends backends) throws SQLException {
        String role = DatabaseRole.EVENT_STORE.roleName();
        String password = backends.password(DatabaseRole.EVENT_STORE);
        Flyway.configure()
                .dataSource(backends.databaseUrl(), role, password)
                .locations("io/statecraft/eventstore/db")
                .schemas("event_store")
                .createSchemas(false)
                .load()
                .migrate();
        connection = DriverManager.getConnection(backends.databaseUrl(), role, password);
        connection.setAutoCommit(false);
    }

    Connection connection() {
        return connection;
    }

    /** Appends what these messages brought, and commits. */
    void append(List<ConsumerRecord<String, byte[]>> messages, List<ReceivedEvent> received) throws SQLException {
        TopicPartition partition =
                new TopicPartition(messages.get(0).topic(), messages.get(0).partition());
        EventLog.limit(connection);
        positions.advance(connection, new ConsumerRecords<>(Map.of(partition, messages), Map.of()));
        log.append(connection, NO_WRITER_BEFORE, received);
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
