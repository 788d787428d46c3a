package io.statecraft.eventstore;

import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.InvalidFactException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * An event as it came in, ready to be appended.
 *
 * @param actors ids of the actors that it names
 * @param bytes canonical JSON of the event
 */
record ReceivedEvent(
        String id,
        String type,
        String subject,
        String document,
        Instant recordedTime,
        String topic,
        int partition,
        long offset,
        Set<String> actors,
        byte[] bytes) {
    /** An index entry holds no more than some 2700 bytes; what no index can hold would stop the log for ever. */
    private static final int NAME_LENGTH_MAX = 500;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant BEHIND_LATEST = Instant.parse("+10000-01-01T00:00:00Z");

    /** Reads a message; an {@link InvalidFactException} tells why the log cannot keep it. */
    static ReceivedEvent of(ConsumerRecord<String, byte[]> message) {
        try {
            EventCodec.Canonical canonical = EventCodec.decodeCanonical(message);
            Event event = canonical.event();
            return new ReceivedEvent(
                    name("id", event.id()),
                    event.name().type(),
                    name("subject", event.data().subject()),
                    name("document", event.data().documentId()),
                    storable(event.recordedTime()),
                    message.topic(),
                    message.partition(),
                    message.offset(),
                    named(canonical.bytes()),
                    canonical.bytes());
        } catch (InvalidFactException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever a foreign message makes the parsers throw, it is the message that is wrong, again and again.
            throw new InvalidFactException("no readable event: " + e, e);
        }
    }

    /** Half of the SHA-256 of the id: what tells the log that it has the event. */
    UUID idHash() {
        ByteBuffer digest = ByteBuffer.wrap(Head.sha256().digest(id.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static String name(String attribute, String value) {
        if (value.length() > NAME_LENGTH_MAX || value.indexOf('\0') >= 0) {
            throw new InvalidFactException("%s must have at most %d characters, none of them NUL, had %d characters"
                    .formatted(attribute, NAME_LENGTH_MAX, value.length()));
        }
        return value;
    }

    private static Set<String> named(byte[] event) throws IOException {
        Set<String> actors = NamedActors.in(event);
        actors.forEach(actor -> name("actor", actor));
        return actors;
    }

    private static Instant storable(Instant recordedTime) {
        if (recordedTime.isBefore(EARLIEST) || !recordedTime.isBefore(BEHIND_LATEST)) {
            throw new InvalidFactException("recordedtime must lie in the years 1 to 9999, was " + recordedTime);
        }
        return recordedTime;
    }
}
