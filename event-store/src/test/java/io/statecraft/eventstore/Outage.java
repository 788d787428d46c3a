package io.statecraft.eventstore;

import io.statecraft.embedded.BackendOptions;
import io.statecraft.embedded.Backends;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.testing.TestBackends;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Backends of their own that a test may take away and bring back. */
final class Outage implements AutoCloseable {
    private final Wire wire;
    private final BackendOptions options;
    private final Path directory;
    private Backends backends;

    private Outage(Wire wire, BackendOptions options, Path directory, Backends backends) {
        this.wire = wire;
        this.options = options;
        this.directory = directory;
        this.backends = backends;
    }

    static Outage on(Path directory) throws IOException {
        BackendOptions anyPorts = BackendOptions.durable(directory)
                .withBinaryCache(BackendOptions.ephemeral().binaryCache());
        Backends backends = Backends.start(anyPorts);
        int kafka = URI.create("kafka://" + backends.kafkaBootstrapServers()).getPort();
        int postgres =
                URI.create(backends.databaseUrl().substring("jdbc:".length())).getPort();
        return new Outage(Wire.to(postgres), anyPorts.withPorts(kafka, postgres), directory, backends);
    }

    /** What the services must be told: they reach the database through the wire only. */
    Map<String, String> configuration() {
        Map<String, String> configuration = new HashMap<>(backends.configuration());
        URI database = URI.create(backends.databaseUrl().substring("jdbc:".length()));
        configuration.put(Backends.DATABASE_KEY, "jdbc:postgresql://127.0.0.1:" + wire.port() + database.getRawPath());
        // Checkpoints of another log would rightly find this one damaged.
        configuration.put(
                "statecraft.event-store.checkpoint-directory",
                directory.resolve("checkpoints").toString());
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

    /** Kills the database's processes, all at once. */
    void killDatabase() throws IOException {
        String server = Files.readAllLines(directory.resolve("postgres").resolve("postmaster.pid"))
                .getFirst();
        ProcessHandle postmaster =
                ProcessHandle.of(Long.parseLong(server.strip())).orElseThrow();
        List<ProcessHandle> processes = new ArrayList<>(postmaster.descendants().toList());
        processes.addFirst(postmaster);
        processes.forEach(ProcessHandle::destroyForcibly);
    }

    /** Statements that only a superuser may run. */
    void execute(String... statements) throws SQLException {
        try (Connection connection = backends.connectAsSuperuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** The log's tables and indexes go from one tablespace to another. */
    void moveLog(String from, String to) throws SQLException {
        String role = DatabaseRole.EVENT_STORE.roleName();
        for (String what : List.of("table", "index")) {
            execute("alter %s all in tablespace %s owned by %s set tablespace %s".formatted(what, from, role, to));
        }
    }

    /** Broker and database stop, and start again with what they have on disk. */
    void restartBackends() {
        wire.cut();
        backends.close();
        backends = Backends.start(options);
        wire.mend();
    }

    /** Broker and database stop, the broker loses its disk, and both start again. */
    void loseTopics() throws IOException {
        wire.cut();
        backends.close();
        try (Stream<Path> files = Files.walk(directory.resolve("kafka"))) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
        backends = Backends.start(options);
        wire.mend();
    }

    @Override
    public void close() throws IOException {
        wire.close();
        backends.close();
    }
}
