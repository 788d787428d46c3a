package io.statecraft.facts;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** The attributes of an event in a message in binary mode, read off its headers. */
record Attributes(
        String id,
        URI source,
        EventName name,
        Optional<Instant> time,
        Instant recordedTime,
        String correlationId,
        Optional<String> causationId) {

    /**
     * Reads the headers of a message. Those that our own publishers write are read at once; any other is read, or refused, by
     * the library, which takes three times as long.
     */
    static Attributes of(ConsumerRecord<String, byte[]> message) {
        return new Usual()
                .read(message)
                .orElseGet(() -> of(KafkaMessageFactory.createReader(message).toEvent()));
    }

    private static Attributes of(CloudEvent event) {
        return new Attributes(
                event.getId(),
                event.getSource(),
                EventName.ofType(event.getType()),
                Optional.ofNullable(event.getTime()).map(OffsetDateTime::toInstant),
                Instant.parse(extension(event, EventCodec.RECORDED_TIME)),
                extension(event, EventCodec.CORRELATION_ID),
                Optional.ofNullable(event.getExtension(EventCodec.CAUSATION_ID)).map(Object::toString));
    }

    private static String extension(CloudEvent message, String attribute) {
        Object value = message.getExtension(attribute);
        if (value == null) {
            throw new InvalidFactException("extension attribute " + attribute + " is missing");
        }
        return value.toString();
    }

    /** The headers as our own publishers write them. */
    private static final class Usual {
        private @Nullable String id;
        private @Nullable String source;
        private @Nullable String type;
        private @Nullable String time;
        private @Nullable String recordedTime;
        private @Nullable String correlationId;
        private @Nullable String causationId;
        private @Nullable String version;
        private @Nullable String schema;

        /** Empty where anything is missing, unknown, or written in another way. */
        Optional<Attributes> read(ConsumerRecord<String, byte[]> message) {
            for (Header header : message.headers()) {
                if (!isTaken(header.key(), header.value())) {
                    return Optional.empty();
                }
            }
            if (id == null || source == null || type == null || recordedTime == null || correlationId == null) {
                return Optional.empty();
            }
            EventName name = EventName.ofType(type);
            Optional<Instant> recorded = UtcTime.read(recordedTime);
            Optional<Instant> happened = Optional.ofNullable(time).flatMap(UtcTime::read);
            Optional<URI> from = uri(source);
            boolean usual = "1.0".equals(version)
                    && name.dataSchema().toString().equals(schema)
                    && from.isPresent()
                    && recorded.isPresent()
                    && happened.isPresent() == (time != null);
            return usual
                    ? Optional.of(new Attributes(
                            id,
                            from.get(),
                            name,
                            happened,
                            recorded.get(),
                            correlationId,
                            Optional.ofNullable(causationId)))
                    : Optional.empty();
        }

        private boolean isTaken(String key, byte @Nullable [] value) {
            if (value == null) {
                return false;
            }
            switch (key) {
                case "ce_id" -> id = text(value);
                case "ce_source" -> source = text(value);
                case "ce_type" -> type = text(value);
                case "ce_time" -> time = text(value);
                case "ce_recordedtime" -> recordedTime = text(value);
                case "ce_correlationid" -> correlationId = text(value);
                case "ce_causationid" -> causationId = text(value);
                case "ce_specversion" -> version = text(value);
                case "ce_dataschema" -> schema = text(value);
                case "ce_subject", "ce_partitionkey" -> {
                    // The data tells the same.
                }
                case "content-type" -> {
                    return text(value).equals("application/json");
                }
                default -> {
                    return !key.startsWith("ce_");
                }
            }
            return true;
        }

        private static Optional<URI> uri(String text) {
            try {
                return Optional.of(new URI(text));
            } catch (URISyntaxException e) {
                return Optional.empty();
            }
        }

        private static String text(byte[] value) {
            return new String(value, StandardCharsets.UTF_8);
        }
    }
}
