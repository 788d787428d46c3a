package io.statecraft.projection;

import io.statecraft.facts.Topics;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads both topics again from their beginning, up to exactly the positions that it is told. */
final class TopicReplay implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;
    private final LongConsumer progress;
    private EventApplication application;
    /** What was fetched beyond the positions told so far. */
    private final Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> ahead = new HashMap<>();

    private final Map<TopicPartition, Long> next = new HashMap<>();

    TopicReplay(String bootstrapServers, EventApplication application, LongConsumer progress) {
        this.application = application;
        this.progress = progress;
        this.consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "max.poll.records", "5000"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = Topics.ALL.stream()
                .flatMap(topic -> consumer.partitionsFor(topic).stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** Hands what is read from now on to another one. */
    void continueWith(EventApplication other) {
        application = other;
    }

    /** Returns when all records before these positions are applied, and none behind. */
    void until(Map<TopicPartition, Long> targets) throws SQLException {
        apply(targets);
        while (targets.entrySet().stream()
                .anyMatch(target -> next.getOrDefault(target.getKey(), 0L) < target.getValue())) {
            holdBackWhatIsAhead();
            for (ConsumerRecord<String, byte[]> message : consumer.poll(POLL)) {
                ahead.computeIfAbsent(
                                new TopicPartition(message.topic(), message.partition()), key -> new ArrayList<>())
                        .add(message);
            }
            apply(targets);
        }
    }

    /** A partition that has reached its target waits for the others, so that memory does not fill with it. */
    private void holdBackWhatIsAhead() {
        consumer.resume(consumer.paused());
        consumer.pause(ahead.entrySet().stream()
                .filter(fetched -> !fetched.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList());
    }

    private void apply(Map<TopicPartition, Long> targets) throws SQLException {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> due = new HashMap<>();
        ahead.forEach((partition, messages) -> {
            long target = targets.getOrDefault(partition, 0L);
            List<ConsumerRecord<String, byte[]>> ready = messages.stream()
                    .takeWhile(message -> message.offset() < target)
                    .toList();
            if (!ready.isEmpty()) {
                due.put(partition, ready);
            }
        });
        if (due.isEmpty()) {
            return;
        }
        application.apply(new ConsumerRecords<>(due, Map.of()));
        due.forEach((partition, messages) -> {
            next.put(partition, messages.get(messages.size() - 1).offset() + 1);
            ahead.computeIfPresent(
                    partition, (key, fetched) -> new ArrayList<>(fetched.subList(messages.size(), fetched.size())));
        });
        progress.accept(next.values().stream().mapToLong(Long::longValue).sum());
    }

    @Override
    public void close() {
        consumer.close();
    }
}
