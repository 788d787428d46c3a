package io.statecraft.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Packages of npm in a folder, with a Node that may be one of them, for tests of what others read with them. Where npm or
 * its registry cannot be reached, the test is skipped and says so.
 */
public final class NodePackages {
    /** A Node that reads Zstandard, as the topics are compressed. */
    public static final String NODE = "node@22";

    private final Path folder;

    private NodePackages(Path folder) {
        this.folder = folder;
    }

    /** Installs these packages, such as {@code left-pad@1}, or skips the test that asks. */
    public static NodePackages in(Path folder, String... packages) throws InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix"));
        command.add(folder.toString());
        command.addAll(List.of(packages));
        assumeTrue(Programs.succeed(command), "npm cannot install " + String.join(", ", packages));
        return new NodePackages(folder);
    }

    /** The command that runs a script, which finds the packages. */
    public List<String> running(String file, String script) throws IOException {
        Path own = folder.resolve("node_modules").resolve(".bin").resolve("node");
        return List.of(
                Files.exists(own) ? own.toString() : "node",
                Files.writeString(folder.resolve(file), script).toString());
    }
}
