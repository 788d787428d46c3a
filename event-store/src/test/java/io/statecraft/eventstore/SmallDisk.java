package io.statecraft.eventstore;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file system of some megabytes in memory, which a test fills up. Only root may mount one; a test is skipped without. */
final class SmallDisk implements AutoCloseable {
    private static final int PIECE = 4096;

    private final Path directory;

    private SmallDisk(Path directory) {
        this.directory = directory;
    }

    static SmallDisk mounted(int megabytes) throws IOException, InterruptedException {
        Path directory = Files.createTempDirectory("statecraft-small-disk");
        Process mount = new ProcessBuilder(
                        "mount", "-t", "tmpfs", "-o", "mode=700,size=" + megabytes + "m", "tmpfs", directory.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        assumeTrue(mount.waitFor() == 0, "this user may mount nothing");
        return new SmallDisk(directory);
    }

    Path directory() throws IOException {
        return Files.createDirectories(directory.resolve("data"));
    }

    /** Until not a byte more fits. */
    void fill() throws IOException {
        try (OutputStream ballast = Files.newOutputStream(ballast())) {
            for (byte[] piece = new byte[PIECE]; ; ) {
                ballast.write(piece);
            }
        } catch (IOException full) {
            if (Files.getFileStore(directory).getUsableSpace() > 0) {
                throw full;
            }
        }
    }

    /** What fills it is deleted. */
    void free() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return directory.resolve("ballast");
    }

    @Override
    public void close() throws IOException {
        try {
            // Lazily: a process that still has a file open keeps it until it ends.
            new ProcessBuilder("umount", "-l", directory.toString()).start().waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Files.delete(directory);
    }
}
