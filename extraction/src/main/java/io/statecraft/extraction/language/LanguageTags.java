package io.statecraft.extraction.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The languages that political documents are written in; the model knows more, which only mislead. */
final class LanguageTags {
    private static final String FILE = "languages.tsv";

    private LanguageTags() {}

    /** BCP 47 tags by the names of the model (ISO 639-3). */
    static Map<String, String> load() {
        InputStream resource = Objects.requireNonNull(LanguageTags.class.getResourceAsStream(FILE), FILE);
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .collect(Collectors.toUnmodifiableMap(fields -> fields[0], fields -> fields[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
