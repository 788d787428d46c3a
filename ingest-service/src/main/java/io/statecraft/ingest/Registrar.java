package io.statecraft.ingest;

import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.statecraft.facts.Document;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Topics;
import io.statecraft.service.Problem;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/** Makes documents durable: a document is registered when the broker has acknowledged it, and not before. */
@Singleton
class Registrar {
    static final URI SOURCE = URI.create("/ingest-service");
    private static final Logger LOG = Logger.getLogger(Registrar.class);
    private static final int UNAVAILABLE = 503;

    private final MutinyEmitter<ProducerRecord<String, byte[]>> documents;
    private final DocumentStates states;
    private final IngestConfig config;
    private final Clock clock = Clock.systemUTC();

    Registrar(
            @Channel("ingest-documents") MutinyEmitter<ProducerRecord<String, byte[]>> documents,
            DocumentStates states,
            IngestConfig config) {
        this.documents = documents;
        this.states = states;
        this.config = config;
    }

    /** The state of a document that is known already. */
    Optional<DocumentState> known(Document document) {
        try {
            return states.find(document.id()).map(DocumentStatus::status);
        } catch (SQLException e) {
            LOG.warnf("cannot look up document=%s, registering it again: %s", document.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Returns when the document is durable; a {@link Problem} with status 503 when the broker does not say so in time. */
    void register(Document document, String correlationId) {
        Instant now = clock.instant();
        Event event = Event.registered(document, SOURCE, now, correlationId);
        send(event);
        try {
            states.registered(document.id(), now);
        } catch (SQLException e) {
            LOG.warnf(
                    "cannot note the state of document=%s, it follows from the topic: %s",
                    document.id(), e.getMessage());
        }
    }

    /** Puts the same event on the topic again, so that the document is read again; it says nothing new to anyone else. */
    void registerAgain(Event registered) {
        send(registered);
    }

    private void send(Event event) {
        try {
            documents.send(EventCodec.encode(Topics.DOCUMENTS, event)).await().atMost(config.acknowledgementTimeMax());
        } catch (TimeoutException | KafkaException | CompletionException | IllegalStateException e) {
            LOG.errorf(
                    "the broker did not acknowledge document=%s: %s",
                    event.data().documentId(), e.getMessage());
            throw Problem.of(
                            UNAVAILABLE,
                            "broker-unavailable",
                            "The document was not accepted because the broker did not acknowledge it; send it again.")
                    .asException();
        }
    }
}
