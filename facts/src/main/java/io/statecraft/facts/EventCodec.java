package io.statecraft.facts;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;

/** Events on Kafka: CloudEvents 1.0 in binary mode, attributes as {@code ce_} headers, JSON data as the value. */
public final class EventCodec {
    /** CloudEvents extension: when we knew it. */
    public static final String RECORDED_TIME = "recordedtime";
    /** CloudEvents extension: shared by all that followed from one request. */
    public static final String CORRELATION_ID = "correlationid";
    /** CloudEvents extension: id of the event that caused this one. */
    public static final String CAUSATION_ID = "causationid";
    /** CloudEvents extension: the key of the record. */
    public static final String PARTITION_KEY = "partitionkey";

    private static final String DATA = "data";
    private static final byte[] NO_DATA = {};

    /** The field of the data that holds what is sealed. */
    static final String SEALED = "sealed";

    private static final byte[] SEALED_FIELD = "\"sealed\":".getBytes(StandardCharsets.US_ASCII);

    private EventCodec() {}

    /** The record that carries this event, keyed by its document. */
    public static ProducerRecord<String, byte[]> encode(String topic, Event event) {
        String key = event.data().documentId();
        return KafkaMessageFactory.<String>createWriter(topic, key).writeBinary(cloudEvent(event));
    }

    /** The event in this record; an {@link InvalidFactException} tells what makes it unreadable and where it lies. */
    public static Event decode(ConsumerRecord<String, byte[]> message) {
        return read(message, EventCodec::event);
    }

    /**
     * An event as its publisher said it.
     *
     * @param data all of its data, also what only a newer schema knows
     */
    public record Whole(Event event, ObjectNode data) {
        /** The event as one JSON object, CloudEvents structured mode. */
        public ObjectNode structured() {
            return EventCodec.structured(event, data);
        }
    }

    /** The event in this record with nothing left out; see {@link #decode}. */
    public static Whole decodeWhole(ConsumerRecord<String, byte[]> message) {
        return read(
                message, (attributes, data) -> new Whole(event(attributes, data), Json.read(data, ObjectNode.class)));
    }

    /**
     * An event as its publisher said it.
     *
     * @param bytes all of it as one JSON object (structured mode) in the one byte sequence that is logged and hashed, RFC 8785
     */
    public record Canonical(Event event, byte[] bytes) {}

    /** The event in this record with nothing left out, ready for a log; see {@link #decode}. */
    public static Canonical decodeCanonical(ConsumerRecord<String, byte[]> message) {
        return read(message, (attributes, data) -> {
            Event event = event(attributes, data);
            return new Canonical(
                    event, CanonicalJson.object(attributesBeforeData(event), DATA, data, attributesBehindData(event)));
        });
    }

    private static <T> T read(ConsumerRecord<String, byte[]> message, BiFunction<Attributes, byte[], T> reading) {
        try {
            byte[] data = Objects.requireNonNullElse(message.value(), NO_DATA);
            return reading.apply(Attributes.of(message), data);
        } catch (CloudEventRWException | InvalidFactException | DateTimeParseException e) {
            throw new InvalidFactException(
                    "%s-%d@%d: %s".formatted(message.topic(), message.partition(), message.offset(), e.getMessage()),
                    e);
        }
    }

    /** The event as one JSON object (structured mode) in the one byte sequence that is logged and hashed, RFC 8785. */
    public static byte[] canonicalBytes(Event event) {
        return CanonicalJson.bytes(structured(event, data(event)));
    }

    private static ObjectNode structured(Event event, ObjectNode data) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        attributesBeforeData(event).forEach(json::put);
        json.set(DATA, data);
        attributesBehindData(event).forEach(json::put);
        return json;
    }

    /** In the order of canonical JSON. */
    private static Map<String, String> attributesBeforeData(Event event) {
        Map<String, String> attributes = new LinkedHashMap<>();
        event.causationId().ifPresent(cause -> attributes.put(CAUSATION_ID, cause));
        attributes.put(CORRELATION_ID, event.correlationId());
        return attributes;
    }

    /** In the order of canonical JSON. */
    private static Map<String, String> attributesBehindData(Event event) {
        EventName name = event.name();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("datacontenttype", "application/json");
        attributes.put("dataschema", name.dataSchema().toString());
        attributes.put("id", event.id());
        attributes.put(PARTITION_KEY, event.data().documentId());
        attributes.put(RECORDED_TIME, event.recordedTime().toString());
        attributes.put("source", event.source().toString());
        attributes.put("specversion", "1.0");
        attributes.put("subject", event.data().subject());
        event.time().ifPresent(time -> attributes.put("time", time.toString()));
        attributes.put("type", name.type());
        return attributes;
    }

    /** The event in a structured-mode JSON object. */
    public static Event fromStructured(byte[] json) {
        try {
            ObjectNode node = (ObjectNode) Json.MAPPER.readTree(json);
            EventName name = EventName.ofType(node.path("type").asText());
            return new Event(
                    node.path("id").asText(),
                    URI.create(node.path("source").asText()),
                    Optional.ofNullable(node.get("time")).map(time -> Instant.parse(time.asText())),
                    Instant.parse(node.path(RECORDED_TIME).asText()),
                    node.path(CORRELATION_ID).asText(),
                    Optional.ofNullable(node.get(CAUSATION_ID)).map(cause -> cause.asText()),
                    Json.MAPPER.treeToValue(node.path("data"), name.data()),
                    Optional.ofNullable(node.path("data").get(SEALED)).map(part -> part.asText()));
        } catch (JsonProcessingException e) {
            throw new InvalidFactException("no readable event: " + e.getOriginalMessage(), e);
        } catch (IOException | ClassCastException | DateTimeParseException e) {
            throw new InvalidFactException("no readable event: " + e.getMessage(), e);
        }
    }

    private static String json(Event event) {
        return Json.line(event.sealed().isPresent() ? data(event) : event.data());
    }

    /** The data with what is sealed before it, so that it is found at once. */
    private static ObjectNode data(Event event) {
        ObjectNode data = Json.MAPPER.createObjectNode();
        event.sealed().ifPresent(part -> data.put(SEALED, part));
        return data.setAll(Json.tree(event.data()));
    }

    private static CloudEvent cloudEvent(Event event) {
        CloudEventBuilder builder = CloudEventBuilder.v1()
                .withId(event.id())
                .withSource(event.source())
                .withType(event.name().type())
                .withSubject(event.data().subject())
                .withDataContentType("application/json")
                .withDataSchema(event.name().dataSchema())
                .withData(json(event).getBytes(StandardCharsets.UTF_8))
                .withExtension(RECORDED_TIME, event.recordedTime().toString())
                .withExtension(CORRELATION_ID, event.correlationId())
                .withExtension(PARTITION_KEY, event.data().documentId());
        event.time().ifPresent(time -> builder.withTime(time.atOffset(ZoneOffset.UTC)));
        event.causationId().ifPresent(cause -> builder.withExtension(CAUSATION_ID, cause));
        return builder.build();
    }

    private static Event event(Attributes attributes, byte[] data) {
        return new Event(
                attributes.id(),
                attributes.source(),
                attributes.time(),
                attributes.recordedTime(),
                attributes.correlationId(),
                attributes.causationId(),
                Json.read(data, attributes.name().data()),
                sealed(data));
    }

    /**
     * Whether the value of a message, or the bytes of an event, may be sealed: it is cheap, and sometimes wrong where the field
     * stands elsewhere. In a text the quotation marks would be escaped.
     */
    public static boolean isSealed(byte @Nullable [] json) {
        for (int i = 0; json != null && i <= json.length - SEALED_FIELD.length; i++) {
            if (json[i + 1] == SEALED_FIELD[1]
                    && Arrays.equals(json, i, i + SEALED_FIELD.length, SEALED_FIELD, 0, SEALED_FIELD.length)) {
                return true;
            }
        }
        return false;
    }

    private static Optional<String> sealed(byte[] data) {
        if (!isSealed(data)) {
            return Optional.empty();
        }
        try (JsonParser json = Json.MAPPER.createParser(data)) {
            json.nextToken();
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                if (json.nextToken() == JsonToken.VALUE_STRING && name.equals(SEALED)) {
                    return Optional.of(json.getText());
                }
                json.skipChildren();
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new InvalidFactException("no readable data: " + e.getMessage(), e);
        }
    }
}
