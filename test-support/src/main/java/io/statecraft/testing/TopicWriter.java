package io.statecraft.testing;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes messages and returns when the broker has acknowledged them. */
public final class TopicWriter implements AutoCloseable {
    private final String bootstrapServers;
    private final KafkaProducer<String, byte[]> producer;

    TopicWriter(String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
        // One request at a time: a new partition that refuses the first, as it has no leader yet, and takes the second
        // never takes the first again, which is out of its order.
        producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers", bootstrapServers,
                        "acks", "all",
                        "max.in.flight.requests.per.connection", "1"),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Creates the topic where it is missing; in production the services do that themselves. */
    public TopicWriter create(String topic, int partitions) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic, partitions, (short) 1)))
                    .all()
                    .get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new AssertionError("cannot create the topic " + topic, e);
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return this;
    }

    /** Removes the topic and what it holds. */
    public TopicWriter delete(String topic) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", (Object) bootstrapServers))) {
            admin.deleteTopics(Set.of(topic)).all().get();
        } catch (ExecutionException e) {
            throw new AssertionError("cannot delete the topic " + topic, e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        return this;
    }

    public RecordMetadata write(ProducerRecord<String, byte[]> message) {
        return writeAll(List.of(message)).getFirst();
    }

    /** Writes messages in their order, none of them waiting for another, and returns where each is. */
    public List<RecordMetadata> writeAll(List<ProducerRecord<String, byte[]>> messages) {
        List<Future<RecordMetadata>> sent =
                messages.stream().map(producer::send).toList();
        return sent.stream().map(TopicWriter::place).toList();
    }

    private static RecordMetadata place(Future<RecordMetadata> sent) {
        try {
            return sent.get();
        } catch (ExecutionException e) {
            throw new AssertionError("the broker refused a message", e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    public RecordMetadata write(String topic, String key, byte[] value) {
        return write(new ProducerRecord<>(topic, key, value));
    }

    @Override
    public void close() {
        producer.close();
    }

    private static AssertionError interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new AssertionError("interrupted", e);
    }
}
