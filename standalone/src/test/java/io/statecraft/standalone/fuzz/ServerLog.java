package io.statecraft.standalone.fuzz;

import io.statecraft.testing.TestBackends;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the database server logs from now on, where its log can be read. */
record ServerLog(Optional<Path> file, int from) {
    /** SQLSTATE class 42: syntax errors and names that there are not. */
    private static final Pattern SYNTAX = Pattern.compile(".*:42\\w{3}:.*ERROR:.*");

    static ServerLog of(TestBackends backends) throws IOException {
        Optional<Path> file = backends.databaseLog();
        return new ServerLog(file, file.isPresent() ? (int) Files.size(file.get()) : 0);
    }

    List<String> errorsOfSyntax() throws IOException {
        if (file.isEmpty()) {
            return List.of();
        }
        byte[] all = Files.readAllBytes(file.get());
        return new String(Arrays.copyOfRange(all, from, all.length), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> SYNTAX.matcher(line).matches())
                .toList();
    }
}
