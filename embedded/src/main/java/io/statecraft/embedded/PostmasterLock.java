package io.statecraft.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What a killed process or machine leaves in PostgreSQL's data directory: {@code postmaster.pid} with the id of a server
 * that still runs, of one that nobody has reaped yet, or of some other program that got the number since.
 *
 * <p>PostgreSQL refuses to start on all three. The lock on the data directory is held here, so nobody else wants the server.
 */
final class PostmasterLock {
    private final Path directory;
    private final PostgresPrograms programs;

    PostmasterLock(Path directory, PostgresPrograms programs) {
        this.directory = directory;
        this.programs = programs;
    }

    /** Returns when nothing keeps a server from starting. */
    void release(Duration limit) throws IOException, InterruptedException {
        boolean asked = false;
        for (long end = System.nanoTime() + limit.toNanos(); System.nanoTime() < end; Thread.sleep(50)) {
            Optional<ProcessHandle> holder = holder();
            if (holder.isEmpty()) {
                return;
            }
            if (!isServerOfThisDirectory(holder.get().info())) {
                Files.deleteIfExists(file());
                return;
            }
            if (!asked) {
                programs.run("pg_ctl", "stop", "-D", directory.toString(), "-m", "fast", "-W");
                asked = true;
            }
        }
        throw new BackendException("the PostgreSQL of an earlier run still uses " + directory + " (process "
                + holder().map(ProcessHandle::pid).orElse(0L) + ") and does not stop");
    }

    private Optional<ProcessHandle> holder() throws IOException {
        try {
            List<String> lines = Files.readAllLines(file());
            return lines.isEmpty()
                    ? Optional.empty()
                    : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
        } catch (NoSuchFileException released) {
            return Optional.empty();
        }
    }

    /** A zombie has no command any more, and neither has, for this user, the process of somebody else. */
    private boolean isServerOfThisDirectory(ProcessHandle.Info process) {
        boolean server = process.command()
                .map(command -> Path.of(command).endsWith("postgres"))
                .orElse(false);
        return server
                && process.arguments()
                        .map(arguments -> List.of(arguments).contains(directory.toString()))
                        .orElse(true);
    }

    private Path file() {
        return directory.resolve("postmaster.pid");
    }
}
