package io.statecraft.projection;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.statecraft.vectors.Embedding;
import io.statecraft.vectors.SearchConfig;
import io.statecraft.vectors.SentenceModel;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Keeps the vectors filled, in a thread of the least priority. What fails is logged once for each cause and tried again;
 * metrics tell of it, readiness does not: without vectors everything but the search by meaning goes on.
 */
@Singleton
class VectorLoop {
    private static final Logger LOG = Logger.getLogger(VectorLoop.class);
    private static final int AFTER_TABLES = 3;
    private static final Duration FAREWELL = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final VectorFilling filling;
    private final Gate gate;
    private final Thread thread = Thread.ofPlatform()
            .daemon()
            .name("sentence-vectors")
            .priority(Thread.MIN_PRIORITY)
            .unstarted(this::run);
    /** Why the last round failed; empty where it did not. */
    private volatile Optional<String> failure = Optional.empty();

    @Inject
    VectorLoop(
            @DataSource("projections") javax.sql.DataSource database,
            Gate gate,
            SentenceModel model,
            SearchConfig config,
            MeterRegistry metrics) {
        this(new VectorFilling(database, gate, model(model, config)), gate, metrics);
    }

    VectorLoop(VectorFilling filling, Gate gate, MeterRegistry metrics) {
        this.filling = filling;
        this.gate = gate;
        metrics.gauge("statecraft.search.vectors.waiting", this, loop -> loop.filling.waiting());
        metrics.gauge("statecraft.search.vectors.failing", this, loop -> loop.failure.isPresent() ? 1 : 0);
    }

    private static Optional<Embedding> model(SentenceModel model, SearchConfig config) {
        return config.semantic() ? Optional.of(model) : Optional.empty();
    }

    void start(@Observes @Priority(AFTER_TABLES) StartupEvent started) {
        thread.start();
    }

    /** Before the connections to the database are closed. */
    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        gate.stop();
        if (!thread.join(FAREWELL)) {
            LOG.warnf("a vector is still being made after %d s", FAREWELL.toSeconds());
        }
    }

    private void run() {
        try {
            gate.pass();
            Duration afterFailure = FIRST_PAUSE;
            while (true) {
                Optional<Duration> done = round();
                gate.pause(done.orElse(afterFailure));
                afterFailure = done.isPresent() ? FIRST_PAUSE : next(afterFailure);
            }
        } catch (InterruptedException | IllegalStateException e) {
            LOG.debugf("no vectors are made any longer reason=%s", e.getMessage());
        }
    }

    private static Duration next(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** How long to wait after a round that succeeded. */
    private Optional<Duration> round() throws InterruptedException {
        try {
            Duration pause = filling.round();
            failure = Optional.empty();
            return Optional.of(pause);
        } catch (SQLException | RuntimeException e) {
            gate.pause(Duration.ZERO); // which ends the loop where the program stops

            String cause = String.valueOf(e.getMessage());
            if (!failure.equals(Optional.of(cause))) {
                LOG.errorf(e, "sentences wait for their vectors, trying again reason=%s", cause);
            }
            failure = Optional.of(cause);
            return Optional.empty();
        }
    }
}
