package io.statecraft.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs PostgreSQL's programs, in a user namespace of their own where this process is root: they refuse to run as root. */
final class PostgresPrograms {
    private final Path home;
    private final List<String> prefix;

    private PostgresPrograms(Path home, List<String> prefix) {
        this.home = home;
        this.prefix = prefix;
    }

    static PostgresPrograms at(Path home) throws IOException, InterruptedException {
        if (!run(List.of("id", "-u")).output().equals("0")) {
            return new PostgresPrograms(home, List.of());
        }
        List<String> unshare = List.of("unshare", "-U");
        if (!canUnshare(unshare)) {
            throw new BackendException(
                    "PostgreSQL does not run as root and this system has no user namespaces: start as"
                            + " another user, or point statecraft.database.url to a PostgreSQL server");
        }
        return new PostgresPrograms(home, unshare);
    }

    private static boolean canUnshare(List<String> unshare) throws InterruptedException {
        List<String> command = new ArrayList<>(unshare);
        command.addAll(List.of("id", "-u"));
        try {
            Result result = run(command);
            return result.succeeded() && !result.output().equals("0");
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    /** What a program printed, and whether it was content. */
    record Result(int exitCode, String output) {
        boolean succeeded() {
            return exitCode == 0;
        }
    }

    Result run(String program, String... arguments) throws IOException, InterruptedException {
        return run(command(program, arguments));
    }

    List<String> command(String program, String... arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return command;
    }

    private static Result run(List<String> command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // Messages are searched for known words, whatever language this system speaks.
        builder.environment().put("LC_MESSAGES", "C");
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output.strip());
    }
}
