package io.statecraft.eventstore;

import io.statecraft.bench.Medians;
import io.statecraft.embedded.BackendOptions;
import io.statecraft.embedded.Backends;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.service.StoredPositions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;

/**
 * CPU time to append an event, against event stores that others use: the same events in the same batches, by turns, on one
 * durable PostgreSQL. The log reads them from Kafka messages, chains their hashes and indexes their actors; a peer takes the
 * object, writes it as JSON and has neither.
 */
public final class PeerBenchmark {
    private static final int BATCH = 1_500;
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 60;
    private static final long NO_WRITER_BEFORE = 0;

    /** An event store under measurement. */
    interface Peer extends AutoCloseable {
        String name();

        /** Returns when the events are durable. */
        void append(List<ConsumerRecord<String, byte[]>> messages, List<Event> events) throws Exception;

        @Override
        void close() throws Exception;
    }

    private PeerBenchmark() {}

    public static void main(String[] arguments) throws Exception {
        Path directory = Files.createTempDirectory("peer-benchmark");
        BackendOptions options = BackendOptions.durable(directory)
                .withBinaryCache(BackendOptions.ephemeral().binaryCache());
        try (Backends backends = Backends.start(options);
                Connection superuser = backends.connectAsSuperuser();
                Peer log = new OurLog(backends);
                Peer axon = new AxonPeer(backends)) {
            ServerClock clock =
                    ServerClock.of(superuser.unwrap(PGConnection.class).getBackendPID());
            print(measured(List.of(log, axon), clock));
        }
    }

    private static Map<String, List<CpuClock.Spent>> measured(List<Peer> peers, ServerClock clock) throws Exception {
        Map<String, List<CpuClock.Spent>> spent = new LinkedHashMap<>();
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            List<ConsumerRecord<String, byte[]>> messages = SampleFacts.messages((long) round * BATCH, BATCH);
            List<Event> events = messages.stream().map(EventCodec::decode).toList();
            for (Peer peer : peers) {
                CpuClock.Spent before = clock.now();
                peer.append(messages, events);
                CpuClock.Spent time = clock.now().minus(before);
                if (round >= WARM_UP) {
                    spent.computeIfAbsent(peer.name(), name -> new ArrayList<>())
                            .add(time);
                }
            }
        }
        return spent;
    }

    private static void print(Map<String, List<CpuClock.Spent>> spent) {
        System.out.printf("%d rounds of %d events, CPU microseconds per event%n", ROUNDS, BATCH);
        System.out.printf("%-40s %8s %8s %8s %8s%n", "", "client", "server", "both", "ratio");
        double ours = both(spent.values().iterator().next());
        spent.forEach((name, times) -> System.out.printf(
                "%-40s %8.1f %8.1f %8.1f %8.2f%n",
                name, client(times), server(times), both(times), both(times) / ours));
    }

    private static double client(List<CpuClock.Spent> times) {
        return Medians.of(times.stream().mapToDouble(CpuClock.Spent::clientMicros)) / BATCH;
    }

    /** The server's clock ticks every 10 ms: its mean is finer than its median. */
    private static double server(List<CpuClock.Spent> times) {
        return times.stream()
                        .mapToDouble(CpuClock.Spent::serverMicros)
                        .average()
                        .orElse(0)
                / BATCH;
    }

    private static double both(List<CpuClock.Spent> times) {
        return client(times) + server(times);
    }

    /** The log, as the event store writes it. */
    private static final class OurLog implements Peer {
        private final Connection connection;
        private final EventLog log = new EventLog();
        private final StoredPositions positions = new StoredPositions("event_store");

        OurLog(Backends backends) throws SQLException {
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

        @Override
        public String name() {
            return "the log, from Kafka messages";
        }

        @Override
        public void append(List<ConsumerRecord<String, byte[]>> messages, List<Event> events) throws SQLException {
            List<ReceivedEvent> received = new ArrayList<>(messages.size());
            messages.forEach(message -> received.add(ReceivedEvent.of(message)));
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
}
