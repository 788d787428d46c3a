package io.statecraft.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

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
}
