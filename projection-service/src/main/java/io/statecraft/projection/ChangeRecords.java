package io.statecraft.projection;

import io.cloudevents.CloudEvent;
import io.cloudevents.core.builder.CloudEventBuilder;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.statecraft.facts.ContentHash;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.readmodels.ChangeSchema;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.RowChange;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Changes of rows as records of the change topics: CloudEvents in binary mode, keyed by the row. */
final class ChangeRecords {
    private static final URI SOURCE = URI.create("/projection-service");
    /** What the topics take, less the room for key and headers. */
    static final int DATA_BYTES_MAX = (48 << 20) - (1 << 16);

    private ChangeRecords() {}

    /**
     * What an event changed of a row; a row that is known no longer gets an empty message, so that compaction
     * forgets it, and one that was redacted away nothing else.
     */
    static List<ProducerRecord<String, byte[]>> of(RowChange change, Event cause) {
        if (change.before().isEmpty() && change.after().isEmpty()) {
            return List.of(forgotten(change.table().model(), change.key()));
        }
        ProducerRecord<String, byte[]> told = told(
                change, id(change, cause.id()), cause.id(), cause.recordedTime(), Optional.of(cause.correlationId()));
        return change.after().isPresent()
                ? List.of(told)
                : List.of(told, forgotten(change.table().model(), change.key()));
    }

    /** A row that is known, told again. */
    static ProducerRecord<String, byte[]> again(RowChange known, String eventId, Instant knownFrom) {
        return told(known, id(known, eventId + " again"), eventId, knownFrom, Optional.empty());
    }

    /** Compaction forgets the row. */
    static ProducerRecord<String, byte[]> forgotten(ReadModel<?> model, String key) {
        return new ProducerRecord<>(model.topic(), key, null);
    }

    /** The same change has the same id, however often it is told. */
    private static String id(RowChange change, String cause) {
        return ContentHash.of(String.join(" ", change.table().name(), change.key(), cause));
    }

    private static ProducerRecord<String, byte[]> told(
            RowChange change, String id, String cause, Instant recordedTime, Optional<String> correlation) {
        ReadModel<?> model = change.table().model();
        CloudEventBuilder event = CloudEventBuilder.v1()
                .withId(id)
                .withSource(SOURCE)
                .withType(ChangeSchema.type(model))
                .withSubject(change.key())
                .withDataContentType("application/json")
                .withDataSchema(ChangeSchema.uri(model))
                .withData(data(change))
                .withExtension(EventCodec.RECORDED_TIME, recordedTime.toString())
                .withExtension(EventCodec.CAUSATION_ID, cause)
                .withExtension(EventCodec.PARTITION_KEY, change.key());
        correlation.ifPresent(request -> event.withExtension(EventCodec.CORRELATION_ID, request));
        CloudEvent built = event.build();
        return KafkaMessageFactory.<String>createWriter(model.topic(), change.key())
                .writeBinary(built);
    }

    /** Two texts of documents may be more than a message can hold: then the earlier one is left out. */
    private static byte[] data(RowChange change) {
        byte[] data = change.json();
        return data.length <= DATA_BYTES_MAX ? data : change.withoutBefore().json();
    }
}
