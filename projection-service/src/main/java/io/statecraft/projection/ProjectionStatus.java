package io.statecraft.projection;

import io.quarkus.agroal.DataSource;
import io.statecraft.facts.Topics;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.Table;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the tables and the broker how the projections stand. */
@Singleton
class ProjectionStatus {
    private static final Duration PROBE = Duration.ofMillis(300);

    private final javax.sql.DataSource database;
    private final String bootstrapServers;
    private final Gate gate;
    private final Rebuild rebuild;

    ProjectionStatus(
            @DataSource("projections") javax.sql.DataSource database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            Gate gate,
            Rebuild rebuild) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
        this.gate = gate;
        this.rebuild = rebuild;
    }

    /** One read model: its table and how many rows it has, those that were taken back included. */
    record Model(String name, int version, String fingerprint, long rows) {}

    /** One partition: the next offset to be applied, where the topic ends, and how many offsets lie between. */
    record Position(String topic, int partition, long next, long end, long lag) {}

    /** All of it. */
    record Report(
            Optional<String> hindrance,
            List<Model> models,
            List<Position> positions,
            long lag,
            RebuildStatus rebuild) {}

    Report report() throws SQLException {
        List<Model> models = models();
        List<Position> positions = positions();
        long lag = positions.stream().mapToLong(Position::lag).sum();
        return new Report(gate.hindrance(), models, positions, lag, rebuild.status());
    }

    /** Each table in a transaction of its own: whoever holds one and waits for the next gets in the way of a swap. */
    private List<Model> models() throws SQLException {
        List<Model> models = new ArrayList<>();
        Map<String, String> present =
                ProjectionDatabase.inTransaction(database, new ProjectionSchema(ReadModels.SCHEMA)::fingerprints);
        for (ReadModel<?> model : ReadModels.ALL) {
            if (present.containsKey(model.name())) {
                long rows = ProjectionDatabase.inTransaction(database, connection -> rows(connection, model));
                models.add(
                        new Model(model.name(), model.version(), Table.of(model).fingerprint(), rows));
            }
        }
        return models;
    }

    private static long rows(Connection connection, ReadModel<?> model) throws SQLException {
        String sql = "select count(*) from " + ReadModels.SCHEMA + "." + model.table();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    List<Position> positions() throws SQLException {
        Map<TopicPartition, Long> stored = ProjectionDatabase.inTransaction(database, Rebuild::positions);
        try (KafkaConsumer<String, byte[]> probe = probe()) {
            List<TopicPartition> partitions = Topics.ALL.stream()
                    .flatMap(topic -> probe.partitionsFor(topic).stream())
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            Map<TopicPartition, Long> ends = probe.endOffsets(partitions);
            List<Position> positions = new ArrayList<>();
            for (TopicPartition partition : partitions) {
                long next = stored.getOrDefault(partition, 0L);
                long end = ends.getOrDefault(partition, 0L);
                long lag = end > next && nothingBetween(probe, partition, next, end) ? 0 : Math.max(0, end - next);
                positions.add(new Position(partition.topic(), partition.partition(), next, end, lag));
            }
            return positions;
        }
    }

    /** The last offsets of a topic may be marks of transactions, which no reader ever sees. */
    private static boolean nothingBetween(
            KafkaConsumer<String, byte[]> probe, TopicPartition partition, long next, long end) {
        probe.assign(List.of(partition));
        probe.seek(partition, next);
        long deadline = System.nanoTime() + PROBE.toNanos();
        while (System.nanoTime() < deadline) {
            if (!probe.poll(Duration.ofMillis(20)).isEmpty()) {
                return false;
            }
            if (probe.position(partition) >= end) {
                return true;
            }
        }
        return false;
    }

    private KafkaConsumer<String, byte[]> probe() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "max.poll.records", "1",
                        "default.api.timeout.ms", "5000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
