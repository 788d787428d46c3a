package io.statecraft.projection;

import io.statecraft.facts.Topics;
import io.statecraft.service.ReadOnFromStoredPosition;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * Reads both topics as a member of a group, each partition from where the database says, and hands on what it
 * reads.
 */
final class TopicFollower implements ProjectionLoop.Reading {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    /** Applies a batch. */
    interface Work {
        /**
         * Whether the batch is done: what hinders it now may pass, so that it must be tried again and never
         * skipped.
         */
        boolean apply(ConsumerRecords<String, byte[]> batch);
    }

    private final Map<String, Object> settings;
    private final ReadOnFromStoredPosition positions;
    private final Gate gate;
    private final Work work;

    TopicFollower(Map<String, Object> settings, ReadOnFromStoredPosition positions, Gate gate, Work work) {
        this.settings = settings;
        this.positions = positions;
        this.gate = gate;
        this.work = work;
    }

    /** How a member of this group reads. */
    static Map<String, Object> settings(String bootstrapServers, String group) {
        return Map.of(
                "bootstrap.servers",
                bootstrapServers,
                "group.id",
                group,
                "isolation.level",
                "read_committed",
                // Where it reads on is in the database, not in Kafka.
                "enable.auto.commit",
                "false",
                "max.poll.records",
                5000,
                "fetch.max.wait.ms",
                100,
                // After a crash the group gives the partitions away within seconds, not after the default of 45; and a
                // loop
                // that hangs, which still gives signs of life, after two minutes.
                "session.timeout.ms",
                6000,
                "heartbeat.interval.ms",
                2000,
                "max.poll.interval.ms",
                120_000);
    }

    @Override
    public void run(ProjectionLoop loop) throws InterruptedException {
        try (Consumer<String, byte[]> consumer =
                new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(Topics.ALL, new ConsumerRebalanceListener() {
                @Override
                public void onPartitionsRevoked(Collection<TopicPartition> partitions) {}

                @Override
                public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                    positions.onPartitionsAssigned(consumer, partitions);
                }
            });
            while (loop.running()) {
                ConsumerRecords<String, byte[]> batch = consumer.poll(POLL);
                loop.sign();
                if (!batch.isEmpty()) {
                    applyUntilDone(loop, batch);
                }
            }
        }
    }

    private void applyUntilDone(ProjectionLoop loop, ConsumerRecords<String, byte[]> batch)
            throws InterruptedException {
        Duration pause = FIRST_PAUSE;
        while (loop.running() && !work.apply(batch)) {
            loop.sign();
            gate.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
        loop.sign();
    }
}
