package io.statecraft.projection;

import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Topics;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/** Events as a consumer gets them, each behind the one before of its partition. */
final class Delivery {
    private final long[] offsets;

    Delivery(int partitions) {
        this.offsets = new long[partitions];
    }

    ConsumerRecord<String, byte[]> message(Event event) {
        ProducerRecord<String, byte[]> encoded = EventCodec.encode(Topics.FACTS, event);
        int partition = Math.floorMod(encoded.key().hashCode(), offsets.length);
        ConsumerRecord<String, byte[]> message =
                new ConsumerRecord<>(Topics.FACTS, partition, offsets[partition]++, encoded.key(), encoded.value());
        encoded.headers().forEach(message.headers()::add);
        return message;
    }

    static ConsumerRecords<String, byte[]> batch(List<ConsumerRecord<String, byte[]>> messages) {
        Map<TopicPartition, List<ConsumerRecord<String, byte[]>>> byPartition = new HashMap<>();
        for (ConsumerRecord<String, byte[]> message : messages) {
            TopicPartition partition = new TopicPartition(message.topic(), message.partition());
            byPartition.computeIfAbsent(partition, key -> new ArrayList<>()).add(message);
        }
        return new ConsumerRecords<>(byPartition, Map.of());
    }
}
