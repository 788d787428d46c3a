package io.statecraft.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.statecraft.facts.Correction;
import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.Json;
import io.statecraft.facts.Topics;
import io.statecraft.service.Problem;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes corrections durable: one is made when the broker has acknowledged it, and not before. */
@Singleton
class Corrector {
    private static final Logger LOG = Logger.getLogger(Corrector.class);
    private static final int BAD_REQUEST = 400;
    /** Where a fact was read, by whom and under which id is no opinion that could be corrected. */
    private static final Set<String> FIXED =
            Set.of("id", "document", "quote", "start", "end", "extractor", "confidence", "reading");

    private final Acknowledgement acknowledgement;
    private final KnownCorrections known;
    private final Archive archive;
    private final Clock clock = Clock.systemUTC();

    Corrector(
            @Channel("ingest-corrections") MutinyEmitter<ProducerRecord<String, byte[]>> corrections,
            KnownCorrections known,
            Archive archive,
            IngestConfig config) {
        this.acknowledgement = new Acknowledgement(corrections, "correction", config);
        this.known = known;
        this.archive = archive;
    }

    /**
     * Returns when the correction is durable; a {@link Problem} with status 503 when the broker does not say so in time.
     *
     * @param occasion tells decisions apart; the same request sent again has the same one
     * @param cause id of the event that is corrected
     */
    Event make(Correction correction, String occasion, String correlationId, Optional<String> cause) {
        Event event = Event.correction(correction, occasion, Registrar.SOURCE, clock.instant(), correlationId, cause);
        acknowledgement.await(event);
        try {
            known.made(event, correction);
        } catch (SQLException e) {
            LOG.warnf("cannot note correction=%s, it follows from the topic: %s", event.id(), e.getMessage());
        }
        return event;
    }

    /** The fact as it stands. */
    FactRecorded recorded(KnownFact fact) {
        Event event;
        try (Archive.OpenTopic topic = archive.open(Topics.FACTS)) {
            event = topic.read(fact.place());
        }
        return switch (event.data()) {
            case FactRecorded recorded -> recorded;
            case FactReviewed reviewed
            when reviewed.as().isPresent() -> reviewed.as().get();
            default -> throw new IllegalStateException("no fact at " + fact.place());
        };
    }

    /**
     * The fact with these changes and with its own id.
     *
     * @param changes JSON merge patch (RFC 7396); a {@link Problem} says what of it cannot be
     */
    static FactRecorded changed(FactRecorded recorded, JsonNode changes) {
        if (!changes.isObject() || changes.isEmpty()) {
            throw CorrectionRequest.wrong(
                    "invalid-value", "fact", "fact must be an object with the fields that change.", List.of());
        }
        ObjectNode fact = Json.MAPPER.valueToTree(recorded.fact());
        for (Iterator<String> names = changes.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (FIXED.contains(name)) {
                throw CorrectionRequest.wrong(
                        "invalid-value", "fact." + name, name + " cannot be corrected; reject the fact.", List.of());
            }
            if (!fact.has(name) && !changes.has("kind")) {
                throw CorrectionRequest.wrong(
                        "invalid-value",
                        "fact." + name,
                        "A fact of kind %s has no field %s."
                                .formatted(recorded.fact().kind(), name),
                        correctable(fact));
            }
        }
        try {
            return new FactRecorded(
                    Json.MAPPER.treeToValue(patched(fact, changes), Fact.class),
                    recorded.sentence(),
                    recorded.description());
        } catch (JsonProcessingException | IllegalArgumentException e) {
            String detail = e instanceof JsonProcessingException json ? json.getOriginalMessage() : e.getMessage();
            throw Problem.of(BAD_REQUEST, "invalid-value", "The corrected fact is none: " + detail)
                    .at("fact", List.of())
                    .asException();
        }
    }

    private static List<String> correctable(ObjectNode fact) {
        return fact.properties().stream()
                .map(field -> field.getKey())
                .filter(name -> !FIXED.contains(name))
                .toList();
    }

    /** RFC 7396. */
    private static JsonNode patched(@Nullable JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : Json.MAPPER.createObjectNode();
        patch.properties().forEach(change -> {
            if (change.getValue().isNull()) {
                result.remove(change.getKey());
            } else {
                result.set(change.getKey(), patched(result.get(change.getKey()), change.getValue()));
            }
        });
        return result;
    }
}
