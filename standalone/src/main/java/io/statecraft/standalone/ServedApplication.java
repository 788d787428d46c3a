package io.statecraft.standalone;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;

/** What runs while everything is up: the samples on the first start, then waiting for the end. */
public class ServedApplication implements QuarkusApplication {
    private static final Logger LOG = Logger.getLogger(ServedApplication.class);
    private static final AtomicReference<Start> STARTED = new AtomicReference<>();

    /**
     * How it was started.
     *
     * @param out where progress is shown
     * @param startNanos when the process was started
     * @param port HTTP port
     * @param broker where subscribers find the broker
     * @param data the data directory
     * @param samples whether the first start loads the samples
     */
    record Start(PrintWriter out, long startNanos, int port, String broker, Path data, boolean samples) {}

    static void announce(Start start) {
        STARTED.set(start);
    }

    @Override
    public int run(String... arguments) {
        Start start = Objects.requireNonNull(STARTED.get(), "only UpCommand starts the application");
        URI url = URI.create("http://localhost:" + start.port());
        start.out().printf("Ready (%.1f s).%n", UpCommand.seconds(start.startNanos()));
        if (start.samples()) {
            loadSamples(start, url);
        }
        start.out()
                .printf(
                        """

                Statecraft runs at %1$s
                  %1$s                               the console: every question, each row with its sentence
                  %1$s/q/swagger-ui                  every operation, to try out
                  %1$s/military-balance?owner=TJK    a military balance; each row leads to its sentence
                  %1$s/relationships?actor=RUS       who deals with Russia, and how
                  ./statecraft ingest FILE|DIR --url %1$s    send your own documents
                  subscribers find the broker at %2$s
                  log: %3$s
                Ctrl-C stops everything; the data stays in %4$s.
                """,
                        url,
                        start.broker(),
                        start.data().resolve("statecraft.log"),
                        start.data().toAbsolutePath().normalize());
        start.out().flush();
        Quarkus.waitForExit();
        return 0;
    }

    private static void loadSamples(Start start, URI url) {
        Path marker = start.data().resolve("samples-loaded");
        Path samples = Path.of(System.getProperty("statecraft.home", ".")).resolve("samples");
        if (Files.exists(marker) || !Files.isDirectory(samples)) {
            return;
        }
        try {
            Samples.load(start.out(), new Installation(url), IngestCommand.filesUnder(samples));
            Files.writeString(marker, "");
        } catch (IOException | RuntimeException e) {
            LOG.error("the samples were not loaded", e);
            start.out().println("The samples were not loaded: " + e.getMessage());
        }
    }

    /** Loads the samples and waits until they can be asked about. */
    static final class Samples {
        private static final int WAIT_SECONDS_MAX = 120;

        private Samples() {}

        static void load(PrintWriter out, Installation installation, List<Path> files) {
            for (int i = 0; i < files.size(); i++) {
                Installation.Answer answer = IngestCommand.send(installation, files.get(i));
                if (!answer.accepted()) {
                    throw new FailedException(files.get(i) + " was refused: " + answer.problem());
                }
                int facts =
                        awaitExtraction(installation, answer.body().path("id").asText());
                out.printf(
                        "Sample %d of %d: %s, %d facts%n",
                        i + 1, files.size(), files.get(i).getFileName(), facts);
            }
        }

        private static int awaitExtraction(Installation installation, String document) {
            long end = System.nanoTime() + WAIT_SECONDS_MAX * 1_000_000_000L;
            while (System.nanoTime() < end) {
                Installation.Answer answer = installation.get("/documents/" + document + "/status");
                if (!answer.body().path("status").asText().equals("registered") && answer.status() == 200) {
                    return answer.body().path("facts").asInt();
                }
                pause();
            }
            throw new FailedException("document " + document + " was not read within " + WAIT_SECONDS_MAX + " s");
        }

        private static void pause() {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new FailedException("interrupted");
            }
        }
    }
}
