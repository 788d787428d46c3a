package io.statecraft.llm;

import io.statecraft.facts.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Answers that were paid for, one file each, named by the hash of all that was asked. */
final class AnswerCache {
    private final Optional<Path> directory;

    /** A cache in this directory, which is made where it is missing; without one nothing is kept. */
    AnswerCache(Optional<Path> directory) {
        this.directory = directory;
        directory.ifPresent(path -> {
            try {
                Files.createDirectories(path);
            } catch (IOException e) {
                throw new IllegalArgumentException(LlmSettings.PREFIX + ".cache-directory cannot be used: " + path, e);
            }
        });
    }

    /** The kept answer; what cannot be read is as if it were not there. */
    Optional<String> find(String question) {
        return directory
                .map(path -> file(path, question))
                .filter(Files::isRegularFile)
                .flatMap(AnswerCache::read);
    }

    void keep(String question, String answer) {
        directory.ifPresent(path -> write(file(path, question), answer));
    }

    private static Path file(Path directory, String question) {
        return directory.resolve(ContentHash.of(question) + ".txt");
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, so that a process that dies leaves no half answer. */
    private static void write(Path file, String answer) {
        try {
            Path part = Files.createTempFile(file.getParent(), "part", ".tmp");
            Files.writeString(part, answer);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            System.getLogger(AnswerCache.class.getName())
                    .log(System.Logger.Level.WARNING, "an answer was not kept: " + e);
        }
    }
}
