package io.statecraft.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.agroal.DataSource;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.statecraft.facts.Correction;
import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.Json;
import io.statecraft.facts.Topics;
import io.statecraft.service.Problem;
import io.statecraft.service.Transaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes corrections durable: one is made when the broker has acknowledged it, and not before. */
@Singleton
class Corrector {
    private static final Logger LOG = Logger.getLogger(Corrector.class);
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    /** Where a fact was read, by whom and under which id is no opinion that could be corrected. */
    private static final Set<String> FIXED =
            Set.of("id", "document", "quote", "start", "end", "extractor", "confidence", "reading");

    private final javax.sql.DataSource database;
    private final Acknowledgement acknowledgement;
    private final KnownCorrections known;
    private final Archive archive;
    private final Sealing sealing;
    private final Clock clock = Clock.systemUTC();

    Corrector(
            @DataSource("ingest") javax.sql.DataSource database,
            @Channel("ingest-corrections") MutinyEmitter<ProducerRecord<String, byte[]>> corrections,
            KnownCorrections known,
            Archive archive,
            IngestConfig config,
            Sealing sealing) {
        this.database = database;
        this.acknowledgement = new Acknowledgement(corrections, "correction", config, sealing);
        this.known = known;
        this.archive = archive;
        this.sealing = sealing;
    }

    /**
     * A correction that is durable.
     *
     * @param event what was published
     * @param version how many decisions there are now about what it is about
     */
    record Made(Event event, long version) {}

    /**
     * Returns when the correction is durable; a {@link Problem} with status 503 when the broker does not say so in time, and
     * with 409 when others have decided meanwhile.
     *
     * <p>Decisions about one thing are made one after the other: none comes between the look at the version and the event.
     *
     * @param occasion tells decisions apart; the same request sent again has the same one
     * @param cause id of the event that is corrected
     * @param expectedVersion how many decisions about it there must be; absent: any number
     */
    Made make(
            Correction correction,
            String occasion,
            String correlationId,
            Optional<String> cause,
            Optional<Long> expectedVersion)
            throws SQLException {
        // Sealed before the transaction begins: within it, asking for the key would take a second connection of a small
        // pool.
        Event event = sealing.publishable(List.of(Event.correction(
                        correction, occasion, Registrar.SOURCE, clock.instant(), correlationId, cause)))
                .get(0);
        String about = known.root(correction.subject());
        if (known.find(event.id()).isPresent()) {
            return Transaction.run(
                    database, connection -> new Made(event, KnownCorrections.lockVersion(connection, about)));
        }
        AtomicReference<Made> durable = new AtomicReference<>();
        try {
            return Transaction.run(database, connection -> {
                long version = KnownCorrections.lockVersion(connection, about);
                requireVersion(expectedVersion, version);
                acknowledgement.await(event);
                Made made = new Made(event, version + 1);
                durable.set(made);
                KnownCorrections.made(connection, event, correction);
                return made;
            });
        } catch (SQLException e) {
            Made made = durable.get();
            if (made == null) {
                throw e;
            }
            LOG.warnf("cannot note correction=%s, it follows from the topic: %s", event.id(), e.getMessage());
            return made;
        }
    }

    /** A {@link Problem} with status 409 when others have decided meanwhile. */
    static void requireVersion(Optional<Long> expectedVersion, long version) {
        expectedVersion.filter(expected -> expected != version).ifPresent(expected -> {
            throw Problem.of(
                            CONFLICT,
                            "other-decisions",
                            "There are %d decisions about this, not %d: look at them and decide again."
                                    .formatted(version, expected))
                    .at("expectedVersion", List.of(String.valueOf(version)))
                    .asException();
        });
    }

    /** The fact as it stands; a {@link Problem} with status 410 when its document is redacted. */
    FactRecorded recorded(KnownFact fact) {
        Event event;
        try (Archive.OpenTopic topic = archive.open(Topics.FACTS)) {
            event = sealing.opened(topic.read(fact.place())).orElseThrow(() -> Sealing.gone(fact.document()));
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
