package io.statecraft.projection;

import io.statecraft.bench.RealisticLog;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Topics;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Fills the topics of a broker with a log of at least so many events, once. */
final class FilledTopics {
    private static final int PARTITIONS = 3;

    private FilledTopics() {}

    /** Where each partition ends. */
    static Map<TopicPartition, Long> with(String brokers, long events) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) brokers))) {
            Set<String> present = admin.listTopics().names().get();
            List<NewTopic> missing = topics().filter(topic -> !present.contains(topic))
                    .map(topic -> new NewTopic(topic, PARTITIONS, (short) 1))
                    .toList();
            admin.createTopics(missing).all().get();
        }
        if (sum(ends(brokers)) == 0) {
            fill(brokers, events);
        }
        return ends(brokers);
    }

    /** Those of the log, and those on which a rebuild tells its rows: without them it waits for ever. */
    private static Stream<String> topics() {
        return Stream.concat(Topics.ALL.stream(), ReadModels.ALL.stream().map(ReadModel::topic));
    }

    private static void fill(String brokers, long events) {
        RealisticLog log = new RealisticLog();
        try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers, "linger.ms", 20, "batch.size", 1 << 18, "compression.type", "lz4"),
                new StringSerializer(),
                new ByteArraySerializer())) {
            long sent = 0;
            for (long number = 0; sent < events; number++) {
                for (Event event : log.document(number)) {
                    producer.send(EventCodec.encode(Topics.of(event.data()), event));
                    sent++;
                }
            }
        }
    }

    private static Map<TopicPartition, Long> ends(String brokers) {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer())) {
            Map<TopicPartition, Long> ends = new HashMap<>();
            for (String topic : Topics.ALL) {
                ends.putAll(consumer.endOffsets(consumer.partitionsFor(topic).stream()
                        .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                        .toList()));
            }
            return new HashMap<>(ends);
        }
    }

    static long sum(Map<TopicPartition, Long> ends) {
        return ends.values().stream().mapToLong(Long::longValue).sum();
    }
}
