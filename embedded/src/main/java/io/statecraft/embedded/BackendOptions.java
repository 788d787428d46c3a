package io.statecraft.embedded;

import java.nio.file.Path;
import java.util.Optional;

/**
 * How the backends are to run.
 *
 * @param dataDirectory where everything is kept, empty for a temporary directory that is deleted at the end
 * @param binaryCache where PostgreSQL's programs are unpacked
 * @param kafkaPort the broker's port on the loopback interface, 0 for any free one
 * @param postgresPort the database's port on the loopback interface, 0 for any free one
 */
public record BackendOptions(Optional<Path> dataDirectory, Path binaryCache, int kafkaPort, int postgresPort) {
    /** Durable in a directory: what was acknowledged is there after any end of the process or the machine. */
    public static BackendOptions durable(Path dataDirectory) {
        Path directory = dataDirectory.toAbsolutePath().normalize();
        return new BackendOptions(Optional.of(directory), directory.resolve("binaries"), 0, 0);
    }

    /** Fast and gone at the end, with the passwords that tests know. */
    public static BackendOptions ephemeral() {
        Path cache = Path.of(System.getProperty("user.home"), ".cache", "statecraft");
        return new BackendOptions(Optional.empty(), cache, 0, 0);
    }

    public BackendOptions withPorts(int kafka, int postgres) {
        return new BackendOptions(dataDirectory, binaryCache, kafka, postgres);
    }

    public BackendOptions withBinaryCache(Path cache) {
        return new BackendOptions(dataDirectory, cache, kafkaPort, postgresPort);
    }
}
