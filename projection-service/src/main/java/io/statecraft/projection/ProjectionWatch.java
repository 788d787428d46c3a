package io.statecraft.projection;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Keeps a loop running. One that is slow gives signs, with each read and each batch; one that stalls gives none, or
 * has ended, and
 * is replaced.
 */
@Singleton
class ProjectionWatch {
    private static final Logger LOG = Logger.getLogger(ProjectionWatch.class);
    private static final int AFTER_TABLES = 3;
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(5);

    private final Supplier<ProjectionLoop> loops;
    private final Duration silenceMax;
    private final Gate gate;
    private final Counter restarts;
    private Optional<ProjectionLoop> loop = Optional.empty();

    @Inject
    ProjectionWatch(
            @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers,
            ProjectionPositions positions,
            Projector projector,
            Gate gate,
            ProjectionConfig config,
            MeterRegistry metrics) {
        this(loops(bootstrapServers, positions, projector, gate), config.silenceMax(), gate, metrics);
    }

    ProjectionWatch(Supplier<ProjectionLoop> loops, Duration silenceMax, Gate gate, MeterRegistry metrics) {
        this.loops = loops;
        this.silenceMax = silenceMax;
        this.gate = gate;
        this.restarts = metrics.counter("statecraft.projection.restarts");
    }

    private static Supplier<ProjectionLoop> loops(
            String bootstrapServers, ProjectionPositions positions, Projector projector, Gate gate) {
        Map<String, Object> settings = TopicFollower.settings(bootstrapServers, "statecraft-projection");
        return () ->
                new ProjectionLoop(new TopicFollower(settings, positions, gate, projector), gate, System::nanoTime);
    }

    void start(@Observes @Priority(AFTER_TABLES) StartupEvent started) {
        begin();
        Thread.ofVirtual().name("projection-watch").start(() -> {
            try {
                while (true) {
                    gate.pause(LOOK);
                    look();
                }
            } catch (InterruptedException | IllegalStateException e) {
                LOG.debugf("nobody watches any longer reason=%s", e.getMessage());
            }
        });
    }

    synchronized void begin() {
        loop = Optional.of(loops.get().start());
    }

    /** Replaces the loop if it has ended or stalls. */
    synchronized void look() {
        stall().ifPresent(reason -> {
            LOG.errorf("the loop is replaced reason=%s", reason);
            restarts.increment();
            loop.ifPresent(ProjectionLoop::stop);
            begin();
        });
    }

    /** Why the loop does not work as it should; a loop that is only slow does. */
    synchronized Optional<String> stall() {
        return loop.flatMap(running -> {
            if (running.dead()) {
                return Optional.of("the loop has ended");
            }
            Duration silence = running.silence();
            return silence.compareTo(silenceMax) > 0
                    ? Optional.of("the loop has given no sign for " + silence.toSeconds() + " s")
                    : Optional.empty();
        });
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        gate.stop();
        Optional<ProjectionLoop> running;
        synchronized (this) {
            running = loop;
            loop = Optional.empty();
        }
        if (running.isPresent() && !running.get().stop(FAREWELL)) {
            LOG.warnf("the loop was interrupted after %d s", FAREWELL.toSeconds());
        }
    }
}
