package io.statecraft.extraction.quantity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The tables and word lists of this package: lines of fields between tabs or blanks, '#' begins a comment line. */
final class DataFile {
    private DataFile() {}

    static Set<String> words(String file) {
        return rows(file).stream()
                .flatMap(row -> Arrays.stream(row[0].split(" ")))
                .collect(Collectors.toUnmodifiableSet());
    }

    static List<String[]> rows(String file) {
        try (InputStream in = DataFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("No data file " + file);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException("Cannot read data file " + file, broken);
        }
    }
}
