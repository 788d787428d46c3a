package io.statecraft.ingest;

import io.quarkus.agroal.DataSource;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.statecraft.facts.Correction;
import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.FactRetracted;
import io.statecraft.facts.FactReviewed;
import io.statecraft.facts.InvalidFactException;
import io.statecraft.service.ReadOnFromStoredPosition;
import io.statecraft.service.StoredPositions;
import io.statecraft.service.Transaction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** Follows the topics and notes how far each document has come, and what reviewers must find. */
@Singleton
class StateKeeper {
    private static final Logger LOG = Logger.getLogger(StateKeeper.class);
    private static final StoredPositions POSITIONS = new StoredPositions("ingest");

    private final javax.sql.DataSource database;
    private final DocumentStates states;
    private final KnownFacts facts;

    StateKeeper(@DataSource("ingest") javax.sql.DataSource database, DocumentStates states, KnownFacts facts) {
        this.database = database;
        this.states = states;
        this.facts = facts;
    }

    @Incoming("ingest-states")
    @Blocking
    @Retry(maxRetries = -1, delay = 1, delayUnit = ChronoUnit.SECONDS, maxDuration = 0, retryOn = SQLException.class)
    void follow(ConsumerRecords<String, byte[]> batch) throws SQLException {
        Transaction.run(database, connection -> {
            List<ConsumerRecord<String, byte[]>> unseen = POSITIONS.advance(connection, batch);
            try (KnownFacts.Notes notes = facts.notes(connection)) {
                for (ConsumerRecord<String, byte[]> message : unseen) {
                    note(connection, notes, message);
                }
            }
            return batch.count();
        });
    }

    private void note(Connection connection, KnownFacts.Notes notes, ConsumerRecord<String, byte[]> message)
            throws SQLException {
        try {
            Event event = EventCodec.decode(message);
            TopicPlace place = TopicPlace.of(message);
            switch (event.data()) {
                case DocumentRegistered registered ->
                    states.registered(connection, registered.document().id(), event.recordedTime(), Optional.of(place));
                case ExtractionCompleted completed -> states.completed(connection, completed, event.recordedTime());
                case FactRecorded recorded -> notes.said(event, recorded, place);
                case FactRetracted retracted -> notes.retracted(retracted.fact());
                case Correction correction -> {
                    KnownCorrections.made(connection, event, correction);
                    if (correction instanceof FactReviewed reviewed
                            && reviewed.as().isPresent()) {
                        notes.said(event, reviewed.as().get(), place);
                    }
                }
            }
        } catch (InvalidFactException e) {
            LOG.warnf("passed over an unreadable message: %s", e.getMessage());
        }
    }

    /** Starts the channel where the table stands. */
    @Singleton
    @Identifier("ingest-states")
    static class Position extends ReadOnFromStoredPosition {
        Position(@DataSource("ingest") javax.sql.DataSource database) {
            super(database, POSITIONS);
        }
    }
}
