package io.statecraft.projection;

import io.quarkus.agroal.DataSource;
import io.statecraft.facts.Topics;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Asks the broker how far the tables are behind. */
@Singleton
class PartitionPositions {
    private static final Duration PROBE = Duration.ofMillis(300);

    private final javax.sql.DataSource database;
    private final String bootstrapServers;

    PartitionPositions(
            @DataSource("projections") javax.sql.DataSource database,
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.database = database;
        this.bootstrapServers = bootstrapServers;
    }

    /** One partition: the next offset to be applied, where the topic ends, and how many offsets lie between. */
    record Position(String topic, int partition, long next, long end, long lag) {}

    /** Each partition of both topics. */
    synchronized List<Position> now() throws SQLException {
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
