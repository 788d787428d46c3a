package io.statecraft.eventstore;

import io.statecraft.bench.Medians;
import io.statecraft.embedded.BackendOptions;
import io.statecraft.embedded.Backends;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.postgresql.PGConnection;

/**
 * CPU time to append an event, against the physical bound: the same rows, ready made, by COPY into a table with the same
 * constraints. Both take turns on one durable PostgreSQL; medians over the rounds.
 */
public final class AppendBenchmark {
    private static final int BATCH = 2_000;
    private static final int ROUNDS = 25;
    private static final int WARM_UP = 5;

    private final Connection connection;
    private final CpuClock clock;
    private final MeasuredLog log;
    private final Map<String, List<CpuClock.Spent>> spent = new LinkedHashMap<>();

    private AppendBenchmark(MeasuredLog log) throws SQLException {
        this.log = log;
        this.connection = log.connection();
        this.clock = new CpuClock(connection.unwrap(PGConnection.class).getBackendPID());
    }

    public static void main(String[] arguments) throws IOException, SQLException {
        Path directory = Files.createTempDirectory("append-benchmark");
        BackendOptions options = BackendOptions.durable(directory)
                .withBinaryCache(BackendOptions.ephemeral().binaryCache());
        try (Backends backends = Backends.start(options);
                MeasuredLog log = new MeasuredLog(backends)) {
            AppendBenchmark benchmark = new AppendBenchmark(log);
            benchmark.prepare();
            for (int round = 0; round < WARM_UP + ROUNDS; round++) {
                benchmark.round(round);
                if (round == WARM_UP - 1) {
                    benchmark.spent.clear();
                }
            }
            benchmark.print();
        }
    }

    private void prepare() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set search_path = event_store");
            statement.execute("create table bound (like event including all)");
        }
        connection.commit();
    }

    private void round(int round) throws IOException, SQLException {
        List<ConsumerRecord<String, byte[]>> messages = SampleFacts.messages((long) round * BATCH, BATCH);
        CpuClock.Spent decoding = clock.now();
        List<Event> events = messages.stream().map(EventCodec::decode).toList();
        CpuClock.Spent writing = clock.now();
        long bytes = events.stream()
                .mapToLong(event -> EventCodec.canonicalBytes(event).length)
                .sum();
        CpuClock.Spent start = clock.now();
        note("of reading, decode", writing.minus(decoding));
        note("of reading, canonical JSON (%d bytes)".formatted(bytes / BATCH / 10 * 10), start.minus(writing));
        List<ReceivedEvent> received = new ArrayList<>(BATCH);
        messages.forEach(message -> received.add(ReceivedEvent.of(message)));
        CpuClock.Spent read = clock.now();
        log.append(messages, received);
        CpuClock.Spent appended = clock.now();
        note("read the message: decode and canonical JSON", read.minus(start));
        note("append: positions, duplicates, versions, hash chain, COPY, commit", appended.minus(read));

        byte[] rows = rows(round);
        CpuClock.Spent copying = clock.now();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy bound from stdin (format binary)", new ByteArrayInputStream(rows));
        connection.commit();
        note("bound: COPY of ready-made rows, commit", clock.now().minus(copying));
    }

    /** The rows of this round as the log holds them. */
    private byte[] rows(int round) throws IOException, SQLException {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut(
                        "copy (select * from event where position > %d order by position) to stdout (format binary)"
                                .formatted((long) round * BATCH),
                        rows);
        return rows.toByteArray();
    }

    private void note(String step, CpuClock.Spent time) {
        spent.computeIfAbsent(step, name -> new ArrayList<>()).add(time);
    }

    private void print() throws SQLException {
        System.out.printf("%d rounds of %d events, CPU microseconds per event%n", ROUNDS, BATCH);
        System.out.printf("%-68s %8s %8s%n", "", "client", "server");
        // The server's clock ticks every 10 ms: its mean over all rounds is finer than its median.
        spent.forEach((step, times) -> System.out.printf(
                "%-68s %8.1f %8.1f%n",
                step,
                Medians.of(times.stream().mapToDouble(CpuClock.Spent::clientMicros)) / BATCH,
                times.stream().mapToDouble(CpuClock.Spent::serverMicros).sum() / times.size() / BATCH));
        for (String relation : List.of(
                "event_from_1",
                "event_from_1_pkey",
                "event_from_1_subject_idx",
                "event_from_1_hashtextextended_idx1",
                "event_id",
                "event_id_pkey",
                "stream",
                "stream_pkey",
                "event_actor",
                "event_actor_segment")) {
            System.out.printf("%-68s %8.1f bytes per event%n", relation, bytesPerEvent(relation));
        }
    }

    private double bytesPerEvent(String relation) throws SQLException {
        String sql = "select pg_relation_size('" + relation + "')::float8 / (select count(*) from event)";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getDouble(1);
        }
    }
}
