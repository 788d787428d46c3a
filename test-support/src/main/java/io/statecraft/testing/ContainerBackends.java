package io.statecraft.testing;

import io.statecraft.embedded.Backends;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.embedded.DatabaseRoles;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** The backends as containers, with the images that the compose file names. */
final class ContainerBackends {
    private static final String KAFKA_IMAGE = "apache/kafka:4.1.1";
    private static final String POSTGRES_IMAGE = "postgres:18";
    private static final int PROBE_SECONDS_MAX = 10;

    private ContainerBackends() {}

    /** Starts both side by side and returns what the services must be told. */
    static Map<String, String> start() {
        requireEngine();
        KafkaContainer kafka = new KafkaContainer(KAFKA_IMAGE)
                .withEnv("KAFKA_AUTO_CREATE_TOPICS_ENABLE", "false")
                .withEnv("KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS", "0")
                .withEnv("KAFKA_MESSAGE_MAX_BYTES", "50331648");
        PostgreSQLContainer postgres = new PostgreSQLContainer(POSTGRES_IMAGE).withDatabaseName("statecraft");
        // Testcontainers' own reaper may be switched off, so the end of the JVM stops both.
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            kafka.stop();
                            postgres.stop();
                        },
                        "test-containers-stop"));
        Startables.deepStart(kafka, postgres).join();

        Map<DatabaseRole, String> passwords = new EnumMap<>(DatabaseRole.class);
        Map<String, String> configuration = new TreeMap<>();
        for (DatabaseRole role : DatabaseRole.values()) {
            passwords.put(role, role.roleName());
            configuration.put(role.passwordKey(), role.roleName());
        }
        createRoles(postgres, passwords);
        configuration.put(Backends.KAFKA_KEY, kafka.getBootstrapServers());
        configuration.put(Backends.DATABASE_KEY, postgres.getJdbcUrl());
        return configuration;
    }

    private static void createRoles(PostgreSQLContainer postgres, Map<DatabaseRole, String> passwords) {
        try (Connection superuser =
                DriverManager.getConnection(postgres.getJdbcUrl(), postgres.getUsername(), postgres.getPassword())) {
            DatabaseRoles.create(superuser, passwords);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create the database roles in " + POSTGRES_IMAGE, e);
        }
    }

    /** Testcontainers' own probe may hang for minutes where an engine answers but cannot pull; the command line's does not. */
    private static void requireEngine() {
        try {
            Process probe = new ProcessBuilder(List.of("docker", "version", "--format", "{{.Server.Version}}"))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!probe.waitFor(PROBE_SECONDS_MAX, TimeUnit.SECONDS)) {
                probe.destroyForcibly();
                throw new IllegalStateException("-Dcontainers was asked for, but the container engine has not answered"
                        + " within " + PROBE_SECONDS_MAX + " s");
            }
            if (probe.exitValue() != 0) {
                throw new IllegalStateException("-Dcontainers was asked for, but no container engine runs: start one,"
                        + " or leave -Dcontainers out to test on the embedded backends");
            }
        } catch (IOException e) {
            throw new IllegalStateException(
                    "-Dcontainers was asked for, but there is no docker program on the path", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking for the container engine", e);
        }
    }
}
