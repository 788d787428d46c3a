package io.statecraft.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.agroal.DataSource;
import io.smallrye.common.annotation.Blocking;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.service.DeadLetters;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/** The live projection: every event of both topics into the tables that serve. */
@ApplicationScoped
class Projector {
    private static final Logger LOG = Logger.getLogger(Projector.class);
    private static final String READER = "projection-service";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final Gate gate;
    private final EventApplication application;
    private final Counter applied;
    private final Timer batches;

    Projector(
            @DataSource("projections") javax.sql.DataSource database,
            DeadLetters deadLetters,
            ChangeProducers changes,
            Gate gate,
            MeterRegistry metrics) {
        this.gate = gate;
        this.application = new EventApplication(
                database,
                ReadModels.SCHEMA,
                new TellingWriter(ReadModels.SCHEMA, changes, metrics.counter("statecraft.projection.changes")),
                (message, reason) -> deadLetters.bury(message, READER, reason));
        this.applied = metrics.counter("statecraft.projection.events");
        this.batches = metrics.timer("statecraft.projection.batches");
    }

    @Incoming("projection-events")
    @Blocking
    void on(ConsumerRecords<String, byte[]> batch) throws InterruptedException {
        gate.pass();
        Duration pause = FIRST_PAUSE;
        while (!apply(batch)) {
            gate.pause(pause);
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }

    /** Whether the batch is done: what hinders it now may pass, so that it must be tried again and never skipped. */
    private boolean apply(ConsumerRecords<String, byte[]> batch) {
        Timer.Sample sample = Timer.start();
        try {
            applied.increment(application.apply(batch));
            gate.clear();
            return true;
        } catch (SQLException | RuntimeException e) {
            gate.hinder(String.valueOf(e.getMessage()));
            LOG.warnf("batch waits records=%d reason=%s", batch.count(), e.getMessage());
            return false;
        } finally {
            sample.stop(batches);
        }
    }
}
