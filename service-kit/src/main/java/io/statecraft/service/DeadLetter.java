package io.statecraft.service;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that a reader could not handle, or that waits behind one of the same key.
 *
 * @param state {@code dead}; {@code parked} behind a dead one; {@code redriven}: handled after all; {@code discarded}
 * @param key the message's key: what has the same one stays in order
 * @param reason why it could not be handled; absent while it is only parked
 * @param attempts how often that was tried
 * @param since when it came
 * @param decision why it was discarded
 */
public record DeadLetter(
        long id,
        String state,
        String topic,
        int partition,
        long offset,
        Optional<String> key,
        Optional<String> reason,
        int attempts,
        Instant since,
        Optional<String> decision) {}
