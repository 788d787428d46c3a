package io.statecraft.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.agroal.DataSource;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.service.DeadLetters;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** The live projection: every event of both topics into the tables that serve. */
@Singleton
class Projector implements TopicFollower.Work {
    private static final Logger LOG = Logger.getLogger(Projector.class);
    private static final String READER = "projection-service";

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

    @Override
    public boolean apply(ConsumerRecords<String, byte[]> batch) {
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
