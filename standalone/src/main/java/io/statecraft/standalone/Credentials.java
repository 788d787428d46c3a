package io.statecraft.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The API key that the command line shows to an installation, never an argument, which others could see. */
final class Credentials {
    private static final String KEY = "STATECRAFT_API_KEY";
    private static final String FILE = "STATECRAFT_API_KEY_FILE";

    private Credentials() {}

    static Optional<String> key() {
        Optional<String> key = setting(KEY);
        return key.isPresent() ? key : setting(FILE).map(file -> read(Path.of(file)));
    }

    private static Optional<String> setting(String name) {
        return Optional.ofNullable(System.getenv(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new BadInputException(FILE + ": " + file + " cannot be read");
        }
    }
}
