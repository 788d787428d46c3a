package io.statecraft.eventstore;

import io.statecraft.facts.EventCodec;
import io.statecraft.service.DocumentKeys;
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
        byte[] hash) {
    /** The same event with the words that one of these keys opens, and without words that none does. */
    LoggedEvent opened(DocumentKeys keys) {
        return EventCodec.isSealed(bytes)
                ? with(EventCodec.canonicalBytes(keys.open(EventCodec.fromStructured(bytes))))
                : this;
    }

    private LoggedEvent with(byte[] newBytes) {
        return new LoggedEvent(position, id, type, subject, document, version, recordedTime, newBytes, hash);
    }
}
