package io.statecraft.projection;

import io.statecraft.embedded.BackendOptions;
import io.statecraft.embedded.Backends;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.readmodels.ReadModels;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.common.TopicPartition;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * CPU and wall time to build all read models from a log, then to build them again while a client asks without a
 * pause: how
 * long the swap holds, and whether a question fails.
 *
 * <p>Arguments: how many events, and a directory that is kept, so that the next run finds the log.
 */
public final class RebuildBenchmark {
    private final PGSimpleDataSource database;
    private final Rebuild rebuild;
    private final long events;

    private RebuildBenchmark(Backends backends, long events) {
        this.database = database(backends, DatabaseRole.PROJECTIONS);
        this.rebuild = new Rebuild(
                database,
                backends.kafkaBootstrapServers(),
                new Retelling(database, new ChangeProducer(backends.kafkaBootstrapServers())));
        this.events = events;
    }

    public static void main(String[] arguments)
            throws IOException, SQLException, ExecutionException, InterruptedException {
        long wanted = Long.parseLong(arguments[0]);
        Path directory = arguments.length > 1 ? Path.of(arguments[1]) : Files.createTempDirectory("rebuild-benchmark");
        BackendOptions options = BackendOptions.durable(directory)
                .withBinaryCache(BackendOptions.ephemeral().binaryCache());
        try (Backends backends = Backends.start(options)) {
            Map<TopicPartition, Long> ends = FilledTopics.with(backends.kafkaBootstrapServers(), wanted);
            RebuildBenchmark benchmark = new RebuildBenchmark(backends, FilledTopics.sum(ends));
            benchmark.pretendToHaveRead(ends);
            benchmark.run("first");
            try (AskingClient client = new AskingClient(database(backends, DatabaseRole.QUERY))) {
                benchmark.run("again, with a client");
                System.out.println(client);
            }
        }
    }

    static PGSimpleDataSource database(Backends backends, DatabaseRole role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(backends.databaseUrl());
        source.setUser(role.roleName());
        source.setPassword(backends.password(role));
        return source;
    }

    /** Empty tables with other definitions, so that nothing is compared at the first time. */
    private void pretendToHaveRead(Map<TopicPartition, Long> ends) throws SQLException {
        ProjectionDatabase.inTransaction(database, connection -> {
            String name = ReadModels.SCHEMA;
            for (String table : ProjectionSchema.tables().toList()) {
                ProjectionSchema.run(connection, "drop table if exists " + name + "." + table);
            }
            ProjectionSchema schema = new ProjectionSchema(name);
            schema.createBooks(connection);
            schema.createTables(connection);
            ProjectionSchema.run(
                    connection,
                    "update " + name + ".model_definition set fingerprint = 'old'",
                    "delete from " + name + ".consumer_position");
            String sql = "insert into " + name + ".consumer_position (topic, partition, next_offset) values (?, ?, ?)";
            try (PreparedStatement insert = connection.prepareStatement(sql)) {
                for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
                    insert.setString(1, end.getKey().topic());
                    insert.setInt(2, end.getKey().partition());
                    insert.setLong(3, end.getValue());
                    insert.executeUpdate();
                }
            }
            return true;
        });
    }

    private void run(String name) throws SQLException, IOException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            DatabaseCpu server = DatabaseCpu.of(connection);
            double serverBefore = server.seconds();
            Instant begun = Instant.now();
            if (!rebuild.begin()) {
                throw new IllegalStateException("a rebuild runs");
            }
            AtomicLong client = new AtomicLong();
            AtomicBoolean stopped = new AtomicBoolean();
            Thread watch = Thread.ofVirtual().start(() -> watch(stopped, begun));
            Thread thread = Thread.ofPlatform().start(() -> {
                rebuild.run(false);
                client.set(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
            });
            thread.join();
            stopped.set(true);
            watch.join();
            double wall = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
            System.out.printf(
                    "%s: %s, %d events, %.1f s, CPU per event: client %.1f us, server %.1f us; swap held %s ms%s%n",
                    name,
                    rebuild.status().stage(),
                    events,
                    wall,
                    client.get() / 1e3 / events,
                    (server.seconds() - serverBefore) * 1e6 / events,
                    rebuild.status().lockMillis().map(String::valueOf).orElse("-"),
                    rebuild.status().problem().map(problem -> "; " + problem).orElse(""));
        }
    }

    /** Tells when each stage begins. */
    private void watch(AtomicBoolean stopped, Instant begun) {
        String stage = "";
        while (!stopped.get()) {
            String now = rebuild.status().stage();
            if (!now.equals(stage)) {
                stage = now;
                System.out.printf(
                        "  %6.1f s %s%n", Duration.between(begun, Instant.now()).toMillis() / 1000.0, stage);
            }
            try {
                Thread.sleep(Duration.ofMillis(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
