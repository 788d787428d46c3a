package io.statecraft.eventstore;

import io.statecraft.embedded.BackendOptions;
import io.statecraft.embedded.Backends;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.postgresql.PGConnection;

/**
 * CPU time to append an event, against event stores that others use: the same events in the same batches, by turns, on one
 * durable PostgreSQL. The log reads them from Kafka messages, and so does a peer that is compared with it; that it also writes them
 * canonically, chains their hashes and indexes their actors, no peer does. A peer that begins with objects shows what the
 * reading costs.
 */
public final class PeerBenchmark {
    private static final int BATCH = 1_500;
    private static final int ROUNDS = 40;
    private static final int WARM_UP = 60;

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
                Peer log = new OurLog(new MeasuredLog(backends));
                Peer axon = new AxonPeer(backends, AxonPeer.Begins.WITH_MESSAGES);
                Peer axonOfObjects = new AxonPeer(backends, AxonPeer.Begins.WITH_OBJECTS)) {
            ServerClock clock =
                    ServerClock.of(superuser.unwrap(PGConnection.class).getBackendPID());
            print(measured(List.of(log, axon, axonOfObjects), clock));
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
        System.out.printf("%-46s %8s %8s %8s %8s%n", "", "client", "server", "both", "ratio");
        double ours = both(spent.values().iterator().next());
        spent.forEach((name, times) -> System.out.printf(
                "%-46s %8.1f %8.1f %8.1f %8.2f%n",
                name, client(times), server(times), both(times), both(times) / ours));
    }

    private static double client(List<CpuClock.Spent> times) {
        return mean(times.stream().mapToDouble(CpuClock.Spent::clientMicros));
    }

    private static double server(List<CpuClock.Spent> times) {
        return mean(times.stream().mapToDouble(CpuClock.Spent::serverMicros));
    }

    /** The clocks tick every 10 ms: the mean of their times is finer than the median. */
    private static double mean(DoubleStream micros) {
        return micros.average().orElse(0) / BATCH;
    }

    private static double both(List<CpuClock.Spent> times) {
        return client(times) + server(times);
    }

    /** The log, from the messages on. */
    private record OurLog(MeasuredLog log) implements Peer {
        @Override
        public String name() {
            return "the log, with messages";
        }

        @Override
        public void append(List<ConsumerRecord<String, byte[]>> messages, List<Event> events) throws SQLException {
            log.append(messages, messages.stream().map(ReceivedEvent::of).toList());
        }

        @Override
        public void close() throws SQLException {
            log.close();
        }
    }
}
