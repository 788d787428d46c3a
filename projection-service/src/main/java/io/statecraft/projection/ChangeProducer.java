package io.statecraft.projection;

import io.statecraft.service.NotNowException;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the change topics, all records of a batch or none, and in the order in which the database was changed.
 *
 * <p>Each instance has a lane, which is a transactional id. Who takes partitions over ends the lane of the instance that had
 * them before ({@link Tellers}): what that one, cut off from the database, has begun to write never counts.
 */
@Singleton
class ChangeProducer {
    private static final int REQUEST_BYTES_MAX = 48 << 20;

    private final String bootstrapServers;
    private final String lane = UUID.randomUUID().toString();
    private @Nullable Producer<String, byte[]> current;

    ChangeProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** The lane of this instance. */
    String lane() {
        return lane;
    }

    /**
     * Begins to tell. If another one ends this lane later than this, what is told here does not count, even if this instance
     * has begun anew on its lane by then.
     */
    synchronized Telling begin() {
        Producer<String, byte[]> producer = current;
        if (producer == null) {
            producer = begun(lane);
            current = producer;
        }
        return new Telling(producer);
    }

    /** Changes that are told together. */
    final class Telling {
        private final Producer<String, byte[]> producer;

        private Telling(Producer<String, byte[]> producer) {
            this.producer = producer;
        }

        /**
         * Returns when the records count; a {@link NotNowException} says that they are to be written again.
         *
         * @param others lanes that are ended before
         */
        void write(Set<String> others, List<ProducerRecord<String, byte[]>> records) {
            synchronized (ChangeProducer.this) {
                try {
                    others.forEach(other -> begun(other).close(Duration.ZERO));
                    producer.beginTransaction();
                    records.forEach(producer::send);
                    producer.commitTransaction();
                } catch (KafkaException | IllegalStateException e) {
                    drop(producer);
                    throw notNow(e);
                }
            }
        }
    }

    /** A producer before which nothing counts that is not committed on this lane. */
    private Producer<String, byte[]> begun(String transactionalId) {
        try {
            Producer<String, byte[]> producer =
                    new KafkaProducer<>(settings(transactionalId), new StringSerializer(), new ByteArraySerializer());
            try {
                producer.initTransactions();
                return producer;
            } catch (KafkaException e) {
                producer.close(Duration.ZERO);
                throw e;
            }
        } catch (KafkaException e) {
            throw notNow(e);
        }
    }

    private static NotNowException notNow(RuntimeException e) {
        return new NotNowException("the change topics cannot be written: " + e.getMessage(), e);
    }

    private Map<String, Object> settings(String transactionalId) {
        return Map.ofEntries(
                Map.entry("bootstrap.servers", bootstrapServers),
                Map.entry("transactional.id", "statecraft-projection-" + transactionalId),
                // Less than a transaction of the database may wait.
                Map.entry("delivery.timeout.ms", 30_000),
                Map.entry("request.timeout.ms", 15_000),
                Map.entry("max.block.ms", 30_000),
                Map.entry("compression.type", "zstd"),
                Map.entry("linger.ms", 5),
                Map.entry("batch.size", 1 << 18),
                // The broker may still be ending the transaction before, and refuses the first request of this one
                // until it
                // has: what was sent behind it would be refused too, and each refusal would wait for long.
                Map.entry("max.in.flight.requests.per.connection", 1),
                Map.entry("retry.backoff.ms", 5),
                Map.entry("retry.backoff.max.ms", 50),
                Map.entry("max.request.size", REQUEST_BYTES_MAX),
                Map.entry("buffer.memory", (long) REQUEST_BYTES_MAX * 2));
    }

    /** What it has written in this transaction does not count: the next one on the lane sees to that. */
    private void drop(Producer<String, byte[]> producer) {
        if (producer.equals(current)) {
            current = null;
        }
        producer.close(Duration.ZERO);
    }

    @PreDestroy
    synchronized void close() {
        Producer<String, byte[]> producer = current;
        if (producer != null) {
            drop(producer);
        }
    }
}
