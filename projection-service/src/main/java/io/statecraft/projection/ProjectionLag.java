package io.statecraft.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.StartupEvent;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/**
 * How many records each read model is behind, looked up now and then. All tables move together, so that it is the
 * same for all;
 * only one whose tables have another definition than this program knows nothing of its own yet.
 */
@Singleton
class ProjectionLag {
    private static final Logger LOG = Logger.getLogger(ProjectionLag.class);
    private static final Duration LOOK = Duration.ofSeconds(5);
    private static final int AFTER_TABLES = 3;

    private final javax.sql.DataSource database;
    private final PartitionPositions positions;
    private final Gate gate;
    private volatile Map<String, Long> behind = Map.of();

    ProjectionLag(
            @DataSource("projections") javax.sql.DataSource database,
            PartitionPositions positions,
            Gate gate,
            MeterRegistry metrics) {
        this.database = database;
        this.positions = positions;
        this.gate = gate;
        for (ReadModel<?> model : ReadModels.ALL) {
            metrics.gauge(
                    "statecraft.projection.lag",
                    List.of(Tag.of("read_model", model.name())),
                    this,
                    lag -> lag.behind.getOrDefault(model.name(), 0L));
        }
    }

    void start(@Observes @Priority(AFTER_TABLES) StartupEvent started) {
        Thread.ofVirtual().name("projection-lag").start(() -> {
            try {
                while (true) {
                    refresh();
                    gate.pause(LOOK);
                }
            } catch (InterruptedException | IllegalStateException e) {
                LOG.debugf("nobody looks at the lag any longer reason=%s", e.getMessage());
            }
        });
    }

    /** Records behind, by read model, as they were a few seconds ago. */
    Map<String, Long> behind() {
        return behind;
    }

    private void refresh() {
        try {
            Set<String> outdated =
                    ProjectionDatabase.inTransaction(database, new ProjectionSchema(ReadModels.SCHEMA)::outdated);
            List<PartitionPositions.Position> all = positions.now();
            long lag = all.stream().mapToLong(PartitionPositions.Position::lag).sum();
            long everything =
                    all.stream().mapToLong(PartitionPositions.Position::end).sum();
            Map<String, Long> now = new TreeMap<>();
            ReadModels.ALL.forEach(model -> now.put(model.name(), outdated.contains(model.name()) ? everything : lag));
            behind = now;
        } catch (SQLException | KafkaException e) {
            LOG.warnf("the lag is not known reason=%s", e.getMessage());
        }
    }
}
