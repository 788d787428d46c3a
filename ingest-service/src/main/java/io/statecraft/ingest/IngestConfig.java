package io.statecraft.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Settings of the ingest service. */
@ConfigMapping(prefix = "statecraft.ingest")
interface IngestConfig {
    /** Greatest length of a document's text, in characters. */
    @WithDefault("10000000")
    int textCharactersMax();

    /** Longest time that reading a file's format may take. */
    @WithDefault("60s")
    Duration formatTimeMax();

    /** Longest time that the broker may take to acknowledge a document. */
    @WithDefault("30s")
    Duration acknowledgementTimeMax();

    /** Whether the words of new documents are sealed under a key of each document, so that they can be redacted. */
    @WithDefault("true")
    boolean seal();

    /** A folder whose files are taken in as documents. */
    Optional<Path> folder();

    /** How often it is looked into; a file is taken when it looks as it did the last time. */
    @WithDefault("5s")
    Duration folderInterval();

    /** Addresses of RSS and Atom feeds whose entries are taken in as documents. */
    Optional<List<URI>> feeds();

    /** How often each is asked for what is new. */
    @WithDefault("15m")
    Duration feedInterval();
}
