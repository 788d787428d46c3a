package io.statecraft.ingest;

import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.service.Problem;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads single events again from where they stand in their topic. */
@Singleton
class Archive {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int UNAVAILABLE = 503;

    private final String bootstrapServers;

    Archive(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The event at this place; a {@link Problem} with status 503 when the broker does not give it in time. */
    Event read(String topic, TopicPlace place) {
        TopicPartition partition = new TopicPartition(topic, place.partition());
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            for (long end = System.nanoTime() + LIMIT.toNanos(); System.nanoTime() < end; ) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (message.offset() == place.offset()) {
                        return EventCodec.decode(message);
                    }
                }
            }
        }
        throw Problem.of(UNAVAILABLE, "broker-unavailable", "The broker does not give the event back; try again.")
                .asException();
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "isolation.level", "read_committed",
                        "enable.auto.commit", "false",
                        "auto.offset.reset", "none",
                        "max.poll.records", "1"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
