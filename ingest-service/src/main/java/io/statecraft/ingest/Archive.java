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

/** Where events are read again that stand in a topic. */
@Singleton
class Archive {
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final int UNAVAILABLE = 503;

    private final String bootstrapServers;

    Archive(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Opens a topic, to read any number of its events. */
    OpenTopic open(String topic) {
        return new OpenTopic(
                topic,
                new KafkaConsumer<>(
                        Map.of(
                                "bootstrap.servers", bootstrapServers,
                                "isolation.level", "read_committed",
                                "enable.auto.commit", "false",
                                "auto.offset.reset", "none",
                                "max.poll.records", "1"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer()));
    }

    /** A topic whose events are read one by one, wherever they stand. */
    static final class OpenTopic implements AutoCloseable {
        private final String topic;
        private final KafkaConsumer<String, byte[]> consumer;

        private OpenTopic(String topic, KafkaConsumer<String, byte[]> consumer) {
            this.topic = topic;
            this.consumer = consumer;
        }

        /** The event at this place; a {@link Problem} with status 503 when the broker does not give it in time. */
        Event read(TopicPlace place) {
            TopicPartition partition = new TopicPartition(topic, place.partition());
            consumer.assign(List.of(partition));
            consumer.seek(partition, place.offset());
            for (long end = System.nanoTime() + LIMIT.toNanos(); System.nanoTime() < end; ) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(200))) {
                    if (message.offset() == place.offset()) {
                        return EventCodec.decode(message);
                    }
                }
            }
            throw Problem.of(UNAVAILABLE, "broker-unavailable", "The broker does not give the event back; try again.")
                    .asException();
        }

        @Override
        public void close() {
            consumer.close();
        }
    }
}
