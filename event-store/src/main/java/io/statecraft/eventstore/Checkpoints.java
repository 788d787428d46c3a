package io.statecraft.eventstore;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Signs the head of the log from time to time and keeps what it signed outside the database, so that a log that was written
 * anew by someone without the key, or cut off, is found.
 */
@ApplicationScoped
class Checkpoints {
    private static final Logger LOG = Logger.getLogger(Checkpoints.class);

    private final EventStoreConfig config;
    private final LogVerification verification;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("log-checkpoints").daemon().factory());

    /** The last one, once it was looked for; most logs have far too many to read them all each time. */
    private Optional<Checkpoint> last = Optional.empty();

    Checkpoints(EventStoreConfig config, LogVerification verification) {
        this.config = config;
        this.verification = verification;
    }

    void start(@Observes StartupEvent started) {
        if (config.checkpointDirectory().isEmpty()) {
            LOG.warn("no checkpoints are signed: statecraft.event-store.checkpoint-directory is not set");
            return;
        }
        long interval = config.checkpointInterval().toMillis();
        clock.scheduleWithFixedDelay(this::signOrReport, interval, interval, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent stopping) {
        clock.shutdown();
        if (config.checkpointDirectory().isPresent()) {
            signOrReport();
        }
    }

    /** What vouches for the log; empty where no checkpoints are kept. */
    Optional<Witness> witness() throws IOException {
        Optional<Path> directory = config.checkpointDirectory();
        if (directory.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(directory.get());
        SigningKey key = SigningKey.in(directory.get());
        return Optional.of(new Witness(key, new CheckpointFile(directory.get()).readAll()));
    }

    /**
     * Signs the head if the log has grown and what has grown follows from the last checkpoint; a log that does not is never
     * signed.
     */
    synchronized void sign() throws IOException, SQLException {
        Path directory = config.checkpointDirectory().orElseThrow();
        if (last.isEmpty()) {
            last = witness().orElseThrow().checkpoints().stream().reduce((before, checkpoint) -> checkpoint);
        }
        SigningKey key = SigningKey.in(directory);
        long signed = last.map(Checkpoint::position).orElse(0L);
        Witness witness = new Witness(key, last.stream().toList());
        VerificationReport report = verification.from(Math.max(signed, 1), Optional.of(witness));
        if (!report.intact()) {
            throw new IllegalStateException("the log is damaged at position %d: %s"
                    .formatted(report.firstBad().orElseThrow(), report.reason().orElse("")));
        }
        if (report.through() > signed) {
            Head head = new Head(report.through(), HexFormat.of().parseHex(report.hash()));
            Checkpoint checkpoint = Checkpoint.of(head, Instant.now().truncatedTo(ChronoUnit.MILLIS), key);
            new CheckpointFile(directory).append(checkpoint);
            last = Optional.of(checkpoint);
        }
    }

    private void signOrReport() {
        try {
            sign();
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.error("the head of the log is not signed", e);
        }
    }
}
