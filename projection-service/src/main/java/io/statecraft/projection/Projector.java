package io.statecraft.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/** The live projection: every event of both topics into the tables that serve. */
@Singleton
class Projector implements TopicFollower.Work {
    private static final Logger LOG = Logger.getLogger(Projector.class);

    private final Gate gate;
    private final EventApplication application;
    private final Counter applied;
    private final Timer batches;

    Projector(ProjectionLetters letters, Gate gate, MeterRegistry metrics) {
        this.gate = gate;
        this.application = letters.application();
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
