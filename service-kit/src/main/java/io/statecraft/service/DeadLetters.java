package io.statecraft.service;

import io.statecraft.facts.DeadLetterHeader;
import io.statecraft.facts.Topics;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Where a record goes that a reader cannot handle: to the dead-letter topic with its raw bytes, its headers and {@code
 * dead-letter-} headers that tell reader, reason, topic, partition and offset. Nothing is lost, and the reader goes on.
 */
@Singleton
public class DeadLetters implements Burial {
    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Producer<String, byte[]> producer;

    /** Dead letters on this broker. */
    public DeadLetters(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "max.request.size", 48 << 20),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Returns when the broker has acknowledged the dead letter. */
    @Override
    public void bury(ConsumerRecord<String, byte[]> message, String reader, String reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(Topics.deadLetters(message.topic()), null, message.key(), message.value());
        for (Header header : message.headers()) {
            letter.headers().add(header);
        }
        Map.of(
                        DeadLetterHeader.READER, reader,
                        DeadLetterHeader.REASON, reason,
                        DeadLetterHeader.TOPIC, message.topic(),
                        DeadLetterHeader.PARTITION, String.valueOf(message.partition()),
                        DeadLetterHeader.OFFSET, String.valueOf(message.offset()))
                .forEach((header, value) ->
                        letter.headers().add(header.headerName(), value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(letter).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotNowException("interrupted while burying " + place(message), e);
        } catch (ExecutionException | KafkaException e) {
            throw new NotNowException("cannot bury " + place(message) + ": " + e.getMessage(), e);
        }
        LOG.errorf("dead letter reader=%s position=%s reason=%s", reader, place(message), reason);
    }

    private static String place(ConsumerRecord<String, byte[]> message) {
        return message.topic() + "-" + message.partition() + "@" + message.offset();
    }

    @PreDestroy
    void close() {
        producer.close();
    }
}
