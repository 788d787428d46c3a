package io.statecraft.ingest;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks into the folder and the feeds of the settings from time to time, where there are any. */
@Singleton
class SourceWatch {
    private static final Logger LOG = Logger.getLogger(SourceWatch.class);

    private final IngestConfig config;
    private final FileFormats formats;
    private final Registrar registrar;
    private final FeedPositions positions;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("source-watch").factory());

    SourceWatch(IngestConfig config, FileFormats formats, Registrar registrar, FeedPositions positions) {
        this.config = config;
        this.formats = formats;
        this.registrar = registrar;
        this.positions = positions;
    }

    void start(@Observes StartupEvent started) {
        config.folder()
                .ifPresent(folder -> watch(
                        new WatchedFolder(folder, formats, registrar, config.textCharactersMax()),
                        config.folderInterval()));
        FeedEntries entries = new FeedEntries(formats, registrar, config.textCharactersMax());
        for (URI feed : config.feeds().orElse(List.of())) {
            watch(new WatchedFeed(feed, positions, entries), config.feedInterval());
        }
    }

    private void watch(WatchedSource source, Duration interval) {
        clock.scheduleWithFixedDelay(() -> look(source), 0, interval.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void look(WatchedSource source) {
        try {
            source.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.errorf("cannot look into %s, trying again: %s", source, e.getMessage());
        }
    }

    @PreDestroy
    void stop() {
        clock.shutdownNow();
    }
}
