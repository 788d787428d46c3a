package io.statecraft.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A PostgreSQL server beside this JVM: the real programs, on a data directory that outlives the process.
 *
 * <p>The server belongs to a session of its own, so that Ctrl-C in a terminal does not take it away from services that are
 * still finishing. A small guardian process waits for the end of this one, however it comes, and then stops the server.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final Duration STOP_MAX = Duration.ofSeconds(40);

    private final Process guardian;
    private final Path log;
    private final int port;
    private final String superuserPassword;

    private EmbeddedPostgres(Process guardian, Path log, int port, String superuserPassword) {
        this.guardian = guardian;
        this.log = log;
        this.port = port;
        this.superuserPassword = superuserPassword;
    }

    /**
     * Starts the server and returns when it serves.
     *
     * @param binaryCache where the programs are unpacked, once
     * @param port the port on the loopback interface, 0 for any free one
     * @param durable whether a commit is on the disk before it is acknowledged; only tests have a reason to say no
     */
    public static EmbeddedPostgres start(
            Path directory, Path binaryCache, int port, String superuserPassword, boolean durable) {
        try {
            PostgresPrograms programs = PostgresPrograms.at(PostgresBinaries.unpackedBelow(binaryCache));
            Path log = directory.resolveSibling(directory.getFileName() + ".log");
            if (!Files.exists(directory)) {
                create(programs, directory, superuserPassword, durable);
            }
            new PostmasterLock(directory, programs).release(STOP_MAX);
            int claimed = Ports.claim("PostgreSQL", port);
            launch(programs, directory, log, claimed, durable);
            return new EmbeddedPostgres(guard(programs, directory, log), log, claimed, superuserPassword);
        } catch (IOException e) {
            throw new BackendException("PostgreSQL does not start on " + directory + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException("PostgreSQL was interrupted while it started on " + directory, e);
        }
    }

    /** What the server writes; each line names its SQLSTATE. */
    public Path log() {
        return log;
    }

    public int port() {
        return port;
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://" + Ports.LOOPBACK + ":" + port + "/" + database;
    }

    /** A connection that may do everything. */
    public Connection connectAsSuperuser(String database) throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(jdbcUrl(database));
        return source.getConnection(SUPERUSER, superuserPassword);
    }

    @Override
    public void close() {
        try {
            guardian.getOutputStream().close();
            if (!guardian.waitFor(STOP_MAX.toSeconds(), TimeUnit.SECONDS)) {
                throw new BackendException("PostgreSQL on port " + port + " has not stopped within " + STOP_MAX);
            }
        } catch (IOException e) {
            throw new BackendException("PostgreSQL on port " + port + " does not stop: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BackendException("interrupted while PostgreSQL on port " + port + " stopped", e);
        }
    }

    private static void create(PostgresPrograms programs, Path directory, String superuserPassword, boolean durable)
            throws IOException, InterruptedException {
        // Made aside and renamed, so that a crash leaves a whole cluster or none.
        Path draft = directory.resolveSibling(directory.getFileName() + ".new");
        Directories.delete(draft);
        Path passwordFile = Files.createTempFile(directory.toAbsolutePath().getParent(), "superuser", ".password");
        try {
            Files.writeString(passwordFile, superuserPassword);
            PostgresPrograms.Result result = programs.run(
                    "initdb",
                    "--pgdata=" + draft,
                    "--username=" + SUPERUSER,
                    "--pwfile=" + passwordFile,
                    "--auth=scram-sha-256",
                    "--encoding=UTF8",
                    "--locale=C",
                    "--locale-provider=builtin",
                    "--builtin-locale=C.UTF-8",
                    durable ? "--data-checksums" : "--no-sync");
            if (!result.succeeded()) {
                throw new IOException("initdb: " + lastLine(result.output()));
            }
        } finally {
            Files.delete(passwordFile);
        }
        Files.move(draft, directory);
    }

    private static void launch(PostgresPrograms programs, Path directory, Path log, int port, boolean durable)
            throws IOException, InterruptedException {
        long logged = Files.exists(log) ? Files.size(log) : 0;
        PostgresPrograms.Result result = programs.run(
                "pg_ctl",
                "start",
                "--pgdata=" + directory,
                "--log=" + log,
                "--wait",
                "--timeout=60",
                "--options=" + settings(port, durable));
        if (!result.succeeded()) {
            throw new IOException(reason(log, logged, result.output()) + " (more in " + log + ")");
        }
    }

    private static String settings(int port, boolean durable) {
        String onDisk = durable ? "on" : "off";
        List<String> settings = new ArrayList<>(List.of(
                "port=" + port,
                "listen_addresses=" + Ports.LOOPBACK,
                "unix_socket_directories=''",
                "max_connections=60",
                "timezone=UTC",
                "log_checkpoints=off",
                "log_line_prefix=%m:%p:%e:", // with the SQLSTATE
                "fsync=" + onDisk,
                "synchronous_commit=" + onDisk,
                "full_page_writes=" + onDisk));
        return "-c " + String.join(" -c ", settings);
    }

    /** What the server itself says about its end tells more than what the program that waited for it says. */
    private static String reason(Path log, long from, String otherwise) throws IOException {
        if (!Files.exists(log)) {
            return lastLine(otherwise);
        }
        byte[] bytes = Files.readAllBytes(log);
        String written = new String(bytes, (int) from, (int) (bytes.length - from), StandardCharsets.UTF_8);
        return written.lines()
                .filter(line -> line.contains("FATAL:") || line.contains("PANIC:"))
                .findFirst()
                .map(line -> line.replaceFirst(".*(FATAL|PANIC):\\s*", ""))
                .orElse(lastLine(otherwise));
    }

    private static String lastLine(String output) {
        return output.lines().filter(line -> !line.isBlank()).reduce("no output", (before, line) -> line);
    }

    private static Process guard(PostgresPrograms programs, Path directory, Path log) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "sh", "-c", "trap '' INT TERM HUP; read -r nothing; exec \"$@\"", "statecraft-postgres-guardian"));
        command.addAll(programs.command(
                "pg_ctl",
                "stop",
                "-D",
                directory.toString(),
                "-m",
                "fast",
                "-w",
                "-t",
                String.valueOf(STOP_MAX.toSeconds() - 5)));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
