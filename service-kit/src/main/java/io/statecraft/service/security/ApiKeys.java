package io.statecraft.service.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keys of a file, read again when the file changes: a key that is taken out is refused from then on. */
final class ApiKeys {
    private final Path file;
    private volatile Read read = new Read(FileTime.fromMillis(0), -1, Map.of());

    /** The keys by their hashes, as the file was at this time. */
    private record Read(FileTime changed, long size, Map<String, ApiKey> byHash) {}

    /** Keys of this file; fails where a line is none, so that a spoilt file stops the start and not a later request. */
    ApiKeys(Path file) {
        this.file = file;
        current();
    }

    /** Looked up by its hash: how long that takes tells nothing of the key. */
    Optional<ApiKey> find(String key) {
        return Optional.ofNullable(current().byHash().get(ApiKey.hashOf(key)));
    }

    private Read current() {
        try {
            if (!Files.exists(file)) {
                return new Read(FileTime.fromMillis(0), -1, Map.of());
            }
            FileTime changed = Files.getLastModifiedTime(file);
            long size = Files.size(file);
            Read known = read;
            if (!known.changed().equals(changed) || known.size() != size) {
                known = new Read(changed, size, parsed(Files.readAllLines(file)));
                read = known;
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException("the keys file " + file + " cannot be read", e);
        }
    }

    private Map<String, ApiKey> parsed(List<String> lines) {
        Map<String, ApiKey> byHash = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            try {
                ApiKey key = ApiKey.parse(line);
                byHash.put(key.hash(), key);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("%s, line %d: %s".formatted(file, i + 1, e.getMessage()), e);
            }
        }
        return Map.copyOf(byHash);
    }
}
