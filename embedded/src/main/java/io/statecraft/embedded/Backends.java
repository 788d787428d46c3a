package io.statecraft.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.logging.LogManager;

/** The broker and the database that Statecraft runs on, started together for one data directory. */
public final class Backends implements AutoCloseable {
    /** The configuration key of the broker's address. */
    public static final String KAFKA_KEY = "kafka.bootstrap.servers";
    /** The configuration key of the database's address. */
    public static final String DATABASE_KEY = "statecraft.database.url";

    static final String DATABASE = "statecraft";

    private final EmbeddedKafka kafka;
    private final EmbeddedPostgres postgres;
    private final Credentials credentials;
    private final Deque<AutoCloseable> open;

    private Backends(
            EmbeddedKafka kafka, EmbeddedPostgres postgres, Credentials credentials, Deque<AutoCloseable> open) {
        this.kafka = kafka;
        this.postgres = postgres;
        this.credentials = credentials;
        this.open = open;
    }

    /** Starts both side by side and returns when both serve and the database has its roles and schemas. */
    public static Backends start(BackendOptions options) {
        // On this thread first: two threads that initialise logging at the same time can block each other for ever.
        LogManager.getLogManager();
        // Two threads that initialise logging at the same time can block each other for ever.
        System.getLogger(Backends.class.getName()).isLoggable(System.Logger.Level.INFO);
        Deque<AutoCloseable> open = new ArrayDeque<>();
        try {
            boolean durable = options.dataDirectory().isPresent();
            Path directory = directory(options, open);
            open.push(DataDirectoryLock.on(directory));
            Credentials credentials =
                    durable ? Credentials.storedIn(directory.resolve("passwords.properties")) : Credentials.fixed();
            var kafka = CompletableFuture.supplyAsync(
                    () -> EmbeddedKafka.start(directory.resolve("kafka"), options.kafkaPort(), durable),
                    Backends::inOwnThread);
            var postgres = CompletableFuture.supplyAsync(
                    () -> postgres(options, directory, credentials, durable), Backends::inOwnThread);
            closeAtTheEnd(postgres, open);
            closeAtTheEnd(kafka, open);
            return new Backends(kafka.join(), postgres.join(), credentials, open);
        } catch (IOException | CompletionException | BackendException failure) {
            BackendException reason = reason(failure);
            closeAfter(reason, open);
            throw reason;
        }
    }

    /** Throws unless the directory may be changed or deleted now, because no process runs on it. */
    public static void requireUnused(Path dataDirectory) throws IOException {
        if (Files.exists(dataDirectory)) {
            DataDirectoryLock.on(dataDirectory.toRealPath()).close();
        }
    }

    /** Where Kafka's clients connect: host and port. */
    public String kafkaBootstrapServers() {
        return kafka.bootstrapServers();
    }

    /** The JDBC address of the database, without user and password. */
    public String databaseUrl() {
        return postgres.jdbcUrl(DATABASE);
    }

    /** What the database server writes; each line names its SQLSTATE. */
    public Path databaseLog() {
        return postgres.log();
    }

    public String password(DatabaseRole role) {
        return credentials.of(role);
    }

    /** A connection to the database that may do everything. */
    public Connection connectAsSuperuser() throws SQLException {
        return postgres.connectAsSuperuser(DATABASE);
    }

    /** What the services must be told, by configuration key. */
    public Map<String, String> configuration() {
        Map<String, String> configuration = new TreeMap<>();
        configuration.put(KAFKA_KEY, kafkaBootstrapServers());
        configuration.put(DATABASE_KEY, databaseUrl());
        credentials.roles().forEach((role, password) -> configuration.put(role.passwordKey(), password));
        return configuration;
    }

    /** Stops the broker and then the database; the data directory is free again afterwards. */
    @Override
    public void close() {
        BackendException failure = new BackendException("the backends have not stopped cleanly");
        closeAfter(failure, open);
        if (failure.getSuppressed().length > 0) {
            throw failure;
        }
    }

    /** A new thread has its creator's context class loader, which a pool's threads lack and Kafka needs. */
    private static void inOwnThread(Runnable start) {
        new Thread(start, "statecraft-backend-start").start();
    }

    /** Waits until the backend runs or has failed: what runs is closed even where the other one failed. */
    private static void closeAtTheEnd(CompletableFuture<? extends AutoCloseable> backend, Deque<AutoCloseable> open) {
        boolean runs = backend.handle((started, failure) -> failure == null).join();
        if (runs) {
            open.push(backend.join());
        }
    }

    private static Path directory(BackendOptions options, Deque<AutoCloseable> open) throws IOException {
        if (options.dataDirectory().isPresent()) {
            return Directories.createPrivate(options.dataDirectory().get());
        }
        Path temporary = Files.createTempDirectory("statecraft-").toRealPath();
        open.push(() -> Directories.delete(temporary));
        return temporary;
    }

    private static EmbeddedPostgres postgres(
            BackendOptions options, Path directory, Credentials credentials, boolean durable) {
        EmbeddedPostgres postgres = EmbeddedPostgres.start(
                directory.resolve("postgres"),
                options.binaryCache(),
                options.postgresPort(),
                credentials.superuser(),
                durable);
        try {
            prepare(postgres, credentials);
            return postgres;
        } catch (SQLException e) {
            BackendException failure =
                    new BackendException("PostgreSQL refuses to prepare its database: " + e.getMessage(), e);
            closeAfter(failure, new ArrayDeque<>(List.of(postgres)));
            throw failure;
        }
    }

    private static void prepare(EmbeddedPostgres postgres, Credentials credentials) throws SQLException {
        try (Connection connection = postgres.connectAsSuperuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet existing =
                        statement.executeQuery("select from pg_database where datname = '" + DATABASE + "'")) {
            if (!existing.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
        try (Connection connection = postgres.connectAsSuperuser(DATABASE)) {
            DatabaseRoles.create(connection, credentials.roles());
        }
    }

    private static BackendException reason(Exception failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        return cause instanceof BackendException known
                ? known
                : new BackendException("the backends do not start: " + cause, cause);
    }

    private static void closeAfter(BackendException failure, Deque<AutoCloseable> open) {
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception e) {
                failure.addSuppressed(e);
            }
        }
    }
}
