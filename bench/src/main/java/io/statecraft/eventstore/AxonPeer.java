package io.statecraft.eventstore;

import io.statecraft.embedded.Backends;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Json;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.axonframework.common.jdbc.ConnectionWrapperFactory;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.PostgresEventTableFactory;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.json.JacksonSerializer;

/** Axon Framework's event store by JDBC: a document is an aggregate. */
final class AxonPeer implements PeerBenchmark.Peer {
    /** What it begins with. */
    enum Begins {
        /** As the log does: each message is read into the object that is stored. */
        WITH_MESSAGES,
        /** As a service does that makes the events itself. */
        WITH_OBJECTS;

        String inWords() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private final Begins begins;
    private final Connection connection;
    private final JdbcEventStorageEngine engine;
    private final Map<String, Long> sequences = new HashMap<>();

    AxonPeer(Backends backends, Begins begins) throws SQLException {
        this.begins = begins;
        String schema = "axon_" + begins.name().toLowerCase(Locale.ROOT);
        connection = backends.connectAsSuperuser();
        connection.createStatement().execute("create schema " + schema);
        connection.setSchema(schema);
        connection.setAutoCommit(false);
        Serializer serializer =
                JacksonSerializer.builder().objectMapper(Json.MAPPER.copy()).build();
        engine = JdbcEventStorageEngine.builder()
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .connectionProvider(() ->
                        ConnectionWrapperFactory.wrap(connection, new ConnectionWrapperFactory.NoOpCloseHandler()))
                .transactionManager(NoTransactionManager.instance())
                .build();
        engine.createSchema(PostgresEventTableFactory.INSTANCE);
        connection.commit();
    }

    @Override
    public String name() {
        return "Axon Framework 4.13, JDBC, " + begins.inWords();
    }

    @Override
    public void append(List<ConsumerRecord<String, byte[]>> messages, List<Event> objects) throws SQLException {
        List<Event> events =
                switch (begins) {
                    case WITH_MESSAGES ->
                        messages.stream().map(EventCodec::decode).toList();
                    case WITH_OBJECTS -> objects;
                };
        List<DomainEventMessage<?>> appended = new ArrayList<>(events.size());
        for (Event event : events) {
            String document = event.data().documentId();
            long sequence = sequences.merge(document, 0L, (known, first) -> known + 1);
            appended.add(new GenericDomainEventMessage<>("document", document, sequence, event.data()));
        }
        engine.appendEvents(appended);
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
