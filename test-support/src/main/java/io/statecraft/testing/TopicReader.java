package io.statecraft.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads a topic from its beginning, committed messages only and without a consumer group. */
public final class TopicReader {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final String bootstrapServers;
    private final String topic;

    TopicReader(String bootstrapServers, String topic) {
        this.bootstrapServers = bootstrapServers;
        this.topic = topic;
    }

    /** Reads until what was read fulfils the condition, and fails when it does not within the limit from when the topic was found. */
    public List<ConsumerRecord<String, byte[]>> until(
            Duration limit, Predicate<List<ConsumerRecord<String, byte[]>>> condition) {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
            assign(consumer);
            for (long end = System.nanoTime() + limit.toNanos(); System.nanoTime() < end; ) {
                if (condition.test(read)) {
                    return read;
                }
                consumer.poll(POLL).forEach(read::add);
            }
            if (condition.test(read)) {
                return read;
            }
            throw new AssertionError("after " + limit + " the topic " + topic + " holds " + read.size()
                    + " messages and not what was waited for");
        }
    }

    /** Reads until there are that many messages. */
    public List<ConsumerRecord<String, byte[]>> untilCount(int count, Duration limit) {
        return until(limit, messages -> messages.size() >= count);
    }

    /**
     * What the topic holds now. Transactions that are being ended count: their end may be acknowledged before it can be
     * read, so this reads up to the end of the log and not only to the last stable offset of this moment.
     */
    public List<ConsumerRecord<String, byte[]>> now() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            Map<TopicPartition, Long> ends = ends(assign(consumer));
            List<ConsumerRecord<String, byte[]>> read = new ArrayList<>();
            for (long end = System.nanoTime() + LIMIT.toNanos(); System.nanoTime() < end; ) {
                if (ends.entrySet().stream().allMatch(last -> consumer.position(last.getKey()) >= last.getValue())) {
                    return read;
                }
                consumer.poll(POLL).forEach(read::add);
            }
            throw new AssertionError("a transaction in the topic " + topic + " stays open");
        }
    }

    private Map<TopicPartition, Long> ends(List<TopicPartition> partitions) {
        try (KafkaConsumer<byte[], byte[]> uncommitted = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "isolation.level", "read_uncommitted"),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            return uncommitted.endOffsets(partitions);
        }
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }

    private List<TopicPartition> assign(KafkaConsumer<String, byte[]> consumer) {
        List<PartitionInfo> known = List.of();
        // A service may be about to create the topic.
        for (long end = System.nanoTime() + LIMIT.toNanos(); known.isEmpty() && System.nanoTime() < end; ) {
            known = consumer.partitionsFor(topic, LIMIT);
            if (known.isEmpty()) {
                Thread.onSpinWait();
            }
        }
        if (known.isEmpty()) {
            throw new AssertionError("there is no topic " + topic);
        }
        List<TopicPartition> partitions = known.stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return partitions;
    }
}
