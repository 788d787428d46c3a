package io.statecraft.query;

import io.statecraft.facts.Topics;
import io.statecraft.service.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads the topic of facts from a place that a client names, which holds for ever. */
final class LogTail implements AutoCloseable {
    private static final int BAD_REQUEST = 400;

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> next = new TreeMap<>(Comparator.comparingInt(TopicPartition::partition));

    LogTail(String bootstrapServers) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "max.poll.records", "500",
                        "default.api.timeout.ms", "10000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        try {
            consumer.partitionsFor(Topics.FACTS)
                    .forEach(partition -> next.put(new TopicPartition(partition.topic(), partition.partition()), 0L));
            consumer.assign(next.keySet());
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Begins with what comes from now on. */
    void fromNow() {
        next.putAll(consumer.endOffsets(next.keySet()));
        seek();
    }

    /** Begins with the first of all facts. */
    void fromBeginning() {
        next.replaceAll((partition, offset) -> 0L);
        seek();
    }

    /** Begins behind a place that {@link #place()} told. */
    void behind(String place) {
        String[] offsets = place.split("\\.", -1);
        List<TopicPartition> partitions = new ArrayList<>(next.keySet());
        if (offsets.length > partitions.size()) {
            throw foreign();
        }
        for (int i = 0; i < offsets.length; i++) {
            try {
                next.put(partitions.get(i), Math.max(0, Long.parseLong(offsets[i])));
            } catch (NumberFormatException e) {
                throw foreign();
            }
        }
        seek();
    }

    private void seek() {
        next.forEach(consumer::seek);
    }

    private static RuntimeException foreign() {
        return Problem.of(BAD_REQUEST, "invalid-value", "This is no id of an event of this stream.")
                .at("Last-Event-ID", List.of())
                .asException();
    }

    /** What comes next; nothing, when nothing comes in that time. */
    List<ConsumerRecord<String, byte[]>> poll(Duration timeMax) {
        List<ConsumerRecord<String, byte[]>> messages = new ArrayList<>();
        consumer.poll(timeMax).forEach(messages::add);
        return messages;
    }

    /** Notes that the client has this message. */
    void passed(ConsumerRecord<String, byte[]> message) {
        next.put(new TopicPartition(message.topic(), message.partition()), message.offset() + 1);
    }

    /** Where a client goes on: the next offset of each partition. */
    String place() {
        return String.join(".", next.values().stream().map(String::valueOf).toList());
    }

    @Override
    public void close() {
        consumer.close(org.apache.kafka.clients.consumer.CloseOptions.timeout(Duration.ZERO));
    }
}
