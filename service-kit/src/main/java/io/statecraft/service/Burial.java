package io.statecraft.service;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Tells others of a message that a reader could not handle. */
@FunctionalInterface
public interface Burial {
    /** Returns when it is told; a {@link NotNowException} says that this is to be tried again. */
    void bury(ConsumerRecord<String, byte[]> message, String reader, String reason);
}
