package io.statecraft.ingest;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Where a record stands in its topic. */
record TopicPlace(int partition, long offset) {
    static TopicPlace of(ConsumerRecord<?, ?> message) {
        return new TopicPlace(message.partition(), message.offset());
    }
}
