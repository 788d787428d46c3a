package io.statecraft.ingest;

import io.smallrye.reactive.messaging.MutinyEmitter;
import io.statecraft.facts.Document;
import io.statecraft.facts.Event;
import io.statecraft.service.Problem;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/** Makes documents durable: a document is registered when the broker has acknowledged it, and not before. */
@Singleton
class Registrar {
    static final URI SOURCE = URI.create("/ingest-service");
    private static final Logger LOG = Logger.getLogger(Registrar.class);

    private final Acknowledgement acknowledgement;
    private final DocumentStates states;
    private final Sealing sealing;
    private final Clock clock = Clock.systemUTC();

    Registrar(
            @Channel("ingest-documents") MutinyEmitter<ProducerRecord<String, byte[]>> documents,
            DocumentStates states,
            IngestConfig config,
            Sealing sealing) {
        this.acknowledgement = new Acknowledgement(documents, "document", config, sealing);
        this.states = states;
        this.sealing = sealing;
    }

    /** The state of a document that is known already; a {@link Problem} with status 410 when it is redacted. */
    Optional<DocumentState> known(Document document) {
        if (sealing.isRedacted(document.id())) {
            throw Sealing.gone(document.id());
        }
        try {
            return states.find(document.id()).map(DocumentStatus::status);
        } catch (SQLException e) {
            LOG.warnf("cannot look up document=%s, registering it again: %s", document.id(), e.getMessage());
            return Optional.empty();
        }
    }

    /** Registers a document that is not known; whether it did. See {@link #register(Document, String)}. */
    boolean registerIfNew(Document document, String correlationId) {
        boolean fresh = known(document).isEmpty();
        if (fresh) {
            register(document, correlationId);
        }
        return fresh;
    }

    /** Returns when the document is durable; a {@link Problem} with status 503 when the broker does not say so in time. */
    void register(Document document, String correlationId) {
        sealing.makeKeys(List.of(document.id()));
        Instant now = clock.instant();
        Event event = Event.registered(document, SOURCE, now, correlationId);
        acknowledgement.await(event);
        try {
            states.registered(document.id(), now);
        } catch (SQLException e) {
            LOG.warnf(
                    "cannot note the state of document=%s, it follows from the topic: %s",
                    document.id(), e.getMessage());
        }
    }

    /** The same for many documents: the events by which they came in. */
    List<Event> register(List<Document> documents, String correlationId) {
        sealing.makeKeys(documents.stream().map(Document::id).toList());
        Instant now = clock.instant();
        List<Event> events = documents.stream()
                .map(document -> Event.registered(document, SOURCE, now, correlationId))
                .toList();
        acknowledgement.await(events);
        return events;
    }

    /** Puts the same event on the topic again, so that the document is read again; it says nothing new to anyone else. */
    void registerAgain(Event registered) {
        acknowledgement.await(registered);
    }
}
