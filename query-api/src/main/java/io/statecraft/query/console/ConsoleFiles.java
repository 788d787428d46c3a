package io.statecraft.query.console;

import io.statecraft.facts.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The files of the console, which stand beside this class: a page, a style sheet and modules, as they are. */
final class ConsoleFiles {
    static final String PAGE = "index.html";

    private static final List<String> NAMES = List.of(
            PAGE,
            "console.css",
            "console.js",
            "api.js",
            "dom.js",
            "links.js",
            "table.js",
            "evidence.js",
            "actor.js",
            "reader.js");

    private static final Map<String, String> MEDIA_TYPES =
            Map.of("html", "text/html", "css", "text/css", "js", "text/javascript");

    private final Map<String, ConsoleFile> files;

    private ConsoleFiles(Map<String, ConsoleFile> files) {
        this.files = files;
    }

    /**
     * A file as it is sent.
     *
     * @param name as the page names it
     * @param content its text
     * @param mediaType with the encoding
     * @param hash of the content
     */
    record ConsoleFile(String name, String content, String mediaType, String hash) {}

    static ConsoleFiles load() {
        return new ConsoleFiles(NAMES.stream()
                .map(ConsoleFiles::read)
                .collect(Collectors.toMap(ConsoleFile::name, Function.identity())));
    }

    /** Empty where there is no such file. */
    Optional<ConsoleFile> named(String name) {
        return Optional.ofNullable(files.get(name));
    }

    private static ConsoleFile read(String name) {
        try (InputStream resource = ConsoleFiles.class.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalStateException("the console lacks " + name);
            }
            String content = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            String mediaType = MEDIA_TYPES.get(name.substring(name.lastIndexOf('.') + 1));
            return new ConsoleFile(name, content, mediaType + ";charset=UTF-8", ContentHash.of(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
