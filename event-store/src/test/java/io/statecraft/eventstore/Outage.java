package io.statecraft.eventstore;

import io.statecraft.embedded.BackendOptions;
import io.statecraft.embedded.Backends;
import io.statecraft.testing.TestBackends;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** Backends of their own that a test may take away and bring back. */
final class Outage implements AutoCloseable {
    private final Wire wire;
    private final BackendOptions options;
    private final Path checkpoints;
    private Backends backends;

    private Outage(Wire wire, BackendOptions options, Path checkpoints, Backends backends) {
        this.wire = wire;
        this.options = options;
        this.checkpoints = checkpoints;
        this.backends = backends;
    }

    static Outage on(Path directory) throws IOException {
        BackendOptions anyPorts = BackendOptions.durable(directory)
                .withBinaryCache(BackendOptions.ephemeral().binaryCache());
        Backends backends = Backends.start(anyPorts);
        int kafka = URI.create("kafka://" + backends.kafkaBootstrapServers()).getPort();
        int postgres =
                URI.create(backends.databaseUrl().substring("jdbc:".length())).getPort();
        return new Outage(
                Wire.to(postgres), anyPorts.withPorts(kafka, postgres), directory.resolve("checkpoints"), backends);
    }

    /** What the services must be told: they reach the database through the wire only. */
    Map<String, String> configuration() {
        Map<String, String> configuration = new HashMap<>(backends.configuration());
        URI database = URI.create(backends.databaseUrl().substring("jdbc:".length()));
        configuration.put(Backends.DATABASE_KEY, "jdbc:postgresql://127.0.0.1:" + wire.port() + database.getRawPath());
        // Checkpoints of another log would rightly find this one damaged.
        configuration.put("statecraft.event-store.checkpoint-directory", checkpoints.toString());
        return configuration;
    }

    /** The same backends for the test itself. */
    TestBackends clients() {
        return new TestBackends(backends.configuration());
    }

    void cutDatabase() {
        wire.cut();
    }

    void mendDatabase() {
        wire.mend();
    }

    /** Broker and database stop, and start again with what they have on disk. */
    void restartBackends() {
        wire.cut();
        backends.close();
        backends = Backends.start(options);
        wire.mend();
    }

    @Override
    public void close() throws IOException {
        wire.close();
        backends.close();
    }
}
