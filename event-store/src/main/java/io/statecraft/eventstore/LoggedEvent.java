package io.statecraft.eventstore;

import java.time.Instant;

/**
 * A row of the log.
 *
 * @param position gapless from 1
 * @param version gapless from 1 within the document
 * @param bytes canonical JSON of the event
 * @param hash SHA-256 of the hash before, followed by the bytes
 */
record LoggedEvent(
        long position,
        String id,
        String type,
        String subject,
        String document,
        long version,
        Instant recordedTime,
        byte[] bytes,
        byte[] hash) {}
