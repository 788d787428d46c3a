package io.statecraft.ingest;

import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.statecraft.facts.Decision;
import io.statecraft.facts.DocumentRedacted;
import io.statecraft.facts.Event;
import io.statecraft.service.Transaction;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.jboss.logging.Logger;

/**
 * Redacts documents: first the key is destroyed, then that is told. The event waits beside the key until the broker has
 * acknowledged it, so that a crash between the two steps leaves nothing half done.
 */
@Singleton
class Redactor {
    private static final Logger LOG = Logger.getLogger(Redactor.class);
    private static final long RETRY_SECONDS = 5;

    private final javax.sql.DataSource database;
    private final Sealing sealing;
    private final Acknowledgement acknowledgement;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("untold-redactions").factory());

    Redactor(
            @DataSource("ingest") javax.sql.DataSource database,
            Sealing sealing,
            @Channel("ingest-corrections") MutinyEmitter<ProducerRecord<String, byte[]>> corrections,
            IngestConfig config) {
        this.database = database;
        this.sealing = sealing;
        this.acknowledgement = new Acknowledgement(corrections, "redaction", config, sealing);
    }

    void start(@Observes StartupEvent started) {
        clock.scheduleWithFixedDelay(this::tellAgain, 0, RETRY_SECONDS, TimeUnit.SECONDS);
    }

    /**
     * Returns when the words of the document can be read no more; empty if that was so before.
     *
     * @param expectedVersion how many decisions about the document there must be; absent: any number
     */
    Optional<Corrector.Made> redact(String document, Decision decision, Optional<Long> expectedVersion)
            throws SQLException {
        DocumentRedacted data = new DocumentRedacted(document, decision);
        Event redaction = Event.correction(
                data, "", Registrar.SOURCE, Instant.now(), UUID.randomUUID().toString(), Optional.empty());
        Optional<Corrector.Made> made = Transaction.run(database, connection -> {
            long version = KnownCorrections.lockVersion(connection, document);
            Corrector.requireVersion(expectedVersion, version);
            if (!Sealing.destroyKey(connection, redaction)) {
                return Optional.empty();
            }
            KnownCorrections.made(connection, redaction, data);
            return Optional.of(new Corrector.Made(redaction, version + 1));
        });
        if (made.isPresent()) {
            LOG.infof("redacted document=%s", document);
            tellAgain();
        }
        return made;
    }

    private void tellAgain() {
        try {
            for (Event redaction : sealing.untold()) {
                acknowledgement.await(redaction);
                sealing.told(redaction);
            }
        } catch (SQLException | RuntimeException e) {
            // An exception that escapes would end the clock.
            LOG.warnf("a redaction waits to be told: %s", e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
