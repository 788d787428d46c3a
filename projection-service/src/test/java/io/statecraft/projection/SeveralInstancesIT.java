package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.statecraft.embedded.Backends;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Topics;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.service.DeadLetterBox;
import io.statecraft.service.ReadOnFromStoredPosition;
import io.statecraft.service.StoredPositions;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * However many instances read, and whatever becomes of them meanwhile, the tables are those of one that reads
 * alone.
 */
class SeveralInstancesIT {
    private static final Duration LIMIT = Duration.ofSeconds(90);
    private static final String SHARED = "several_instances";
    private static final String ALONE = "one_instance";
    private static final int PARTITIONS = 3;

    private final TestBackends backends = TestBackends.shared();
    private final DataSource database = backends.sql(DatabaseRole.PROJECTIONS).source();
    private final Gate gate = new Gate();
    private final AtomicLong applied = new AtomicLong();
    private final Deque<ProjectionLoop> running = new ArrayDeque<>();
    private final List<ChangeProducer> producers = new ArrayList<>();

    @BeforeEach
    void prepare() throws SQLException {
        // Where a listener asks for the topics.
        System.setProperty(Backends.KAFKA_KEY, backends.kafkaBootstrapServers());
        try (TopicWriter writer = backends.writer()) {
            Topics.ALL.forEach(topic -> writer.create(topic, PARTITIONS));
            ReadModels.ALL.forEach(model -> writer.create(model.topic(), PARTITIONS));
        }
        for (String name : new String[] {SHARED, ALONE}) {
            ProjectionSchema schema = new ProjectionSchema(name);
            ProjectionDatabase.inTransaction(database, connection -> {
                ProjectionSchema.run(
                        connection, "drop schema if exists %s cascade".formatted(name), "create schema " + name);
                schema.createBooks(connection);
                schema.createTables(connection);
                return true;
            });
        }
        gate.open();
    }

    @AfterEach
    void stop() throws InterruptedException {
        gate.stop();
        while (!running.isEmpty()) {
            ProjectionLoop last = running.pop();
            assertThat(last.stop(LIMIT)).isTrue();
        }
        producers.forEach(ChangeProducer::close);
    }

    @Test
    void one_then_three_then_two_instances_with_a_kill_give_what_one_alone_gives() throws SQLException {
        begin();
        publishAndAwaitSome(1);
        begin();
        begin();
        publishAndAwaitSome(2);
        cutConnections();
        kill();
        publishAndAwaitSome(3);
        Map<TopicPartition, Long> ends = ends();
        await().atMost(LIMIT).until(() -> positions(SHARED, ends).equals(ends));

        EventApplication alone = new EventApplication(database, ALONE, new BatchWriter(ALONE), letters(ALONE));
        try (TopicReplay replay = new TopicReplay(backends.kafkaBootstrapServers(), alone, records -> {})) {
            replay.until(ends);
        }
        assertThat(digests(SHARED)).isEqualTo(digests(ALONE));
    }

    private void begin() {
        ReadOnFromStoredPosition positions = new ReadOnFromStoredPosition(database, new StoredPositions(SHARED)) {};
        Map<String, Object> settings = TopicFollower.settings(backends.kafkaBootstrapServers(), SHARED);
        ChangeProducer own = new ChangeProducer(backends.kafkaBootstrapServers());
        producers.add(own);
        EventApplication application = new EventApplication(
                database,
                SHARED,
                new TellingWriter(SHARED, own, new SimpleMeterRegistry().counter("told")),
                letters(SHARED));
        TopicFollower follower = new TopicFollower(settings, positions, gate, batch -> {
            try {
                applied.addAndGet(application.apply(batch));
                return true;
            } catch (SQLException | RuntimeException e) {
                return false;
            }
        });
        running.push(new ProjectionLoop(follower, gate, System::nanoTime).start());
    }

    /** Other tests leave messages that are none. */
    private static DeadLetterBox letters(String schema) {
        return new DeadLetterBox("test", schema, (message, reader, reason) -> {});
    }

    /** In the middle of whatever it does: nobody waits for it. */
    private void kill() {
        running.removeLast().stop();
    }

    private void cutConnections() {
        backends.sql(DatabaseRole.PROJECTIONS)
                .number("select count(pg_terminate_backend(pid)) from pg_stat_activity"
                        + " where usename = current_user and pid <> pg_backend_pid()");
    }

    /** Some of these events, but hardly all of them, are applied when this returns. */
    private void publishAndAwaitSome(int seed) {
        long before = applied.get();
        try (TopicWriter writer = backends.writer()) {
            for (Event event : RandomLog.of(new Random(seed), 40).log()) {
                String topic = event.data() instanceof DocumentRegistered ? Topics.DOCUMENTS : Topics.FACTS;
                writer.write(EventCodec.encode(topic, event));
            }
        }
        await().atMost(LIMIT).until(() -> applied.get() > before);
    }

    private Map<TopicPartition, Long> positions(String schema, Map<TopicPartition, Long> of) throws SQLException {
        return ProjectionDatabase.inTransaction(
                database, connection -> new StoredPositions(schema).load(connection, of.keySet()));
    }

    private Map<TopicPartition, Long> ends() {
        try (KafkaConsumer<String, byte[]> probe = new KafkaConsumer<>(
                Map.of("bootstrap.servers", backends.kafkaBootstrapServers()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            return probe.endOffsets(Topics.ALL.stream()
                    .flatMap(topic -> probe.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList());
        }
    }

    private Map<String, TableComparison.Digest> digests(String schema) throws SQLException {
        return ProjectionDatabase.inTransaction(database, connection -> TableComparison.digests(connection, schema));
    }
}
