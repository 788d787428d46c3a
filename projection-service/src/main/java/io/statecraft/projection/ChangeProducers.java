package io.statecraft.projection;

import io.statecraft.service.NotNowException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Writes to the change topics, all records of a batch or none, and in the order in which the database was changed.
 *
 * <p>Each lane is a transactional id. Whoever writes to a lane holds a lock of the database that belongs to it: so it
 * may begin a
 * new epoch of the lane, and what another one, cut off from the database, has begun to write there never counts.
 */
@Singleton
class ChangeProducers {
    private static final int REQUEST_BYTES_MAX = 48 << 20;

    private final String bootstrapServers;
    private final Map<String, Producer<String, byte[]>> producers = new HashMap<>();

    ChangeProducers(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /**
     * Returns when the records of all lanes count; a {@link NotNowException} says that they are to be written
     * again.
     */
    synchronized void write(Map<String, List<ProducerRecord<String, byte[]>>> byLane) {
        try {
            byLane.forEach((lane, records) -> {
                Producer<String, byte[]> producer = producers.computeIfAbsent(lane, this::begun);
                producer.beginTransaction();
                records.forEach(producer::send);
            });
            // Only when all are sent, so that the broker writes those of all lanes at once.
            byLane.keySet().forEach(lane -> of(lane).flush());
            byLane.keySet().forEach(lane -> of(lane).commitTransaction());
        } catch (KafkaException e) {
            byLane.keySet().forEach(this::drop);
            throw new NotNowException("the change topics cannot be written: " + e.getMessage(), e);
        }
    }

    private Producer<String, byte[]> of(String lane) {
        return Objects.requireNonNull(producers.get(lane));
    }

    private Producer<String, byte[]> begun(String lane) {
        Producer<String, byte[]> producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "transactional.id",
                        "statecraft-projection-" + lane,
                        // Less than a transaction of the database may wait.
                        "delivery.timeout.ms",
                        30_000,
                        "request.timeout.ms",
                        15_000,
                        "max.block.ms",
                        30_000,
                        "compression.type",
                        "zstd",
                        "linger.ms",
                        5,
                        "batch.size",
                        1 << 18,
                        "max.request.size",
                        REQUEST_BYTES_MAX,
                        "buffer.memory",
                        (long) REQUEST_BYTES_MAX * 2),
                new StringSerializer(),
                new ByteArraySerializer());
        try {
            producer.initTransactions();
            return producer;
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /** What it has written in this transaction does not count: the next one of the lane sees to that. */
    private void drop(String lane) {
        Producer<String, byte[]> producer = producers.remove(lane);
        if (producer != null) {
            producer.close(Duration.ZERO);
        }
    }

    @PreDestroy
    synchronized void close() {
        List.copyOf(producers.keySet()).forEach(this::drop);
    }
}
