package io.statecraft.query;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the query API. */
@ConfigMapping(prefix = "statecraft.query")
interface QueryConfig {
    /** Rows of a page where the client does not say how many. */
    @WithDefault("100")
    int pageRowsDefault();

    /** Most rows of a page. */
    @WithDefault("1000")
    int pageRowsMax();

    /** Longest time that a statement may take. */
    @WithDefault("10s")
    Duration statementTimeMax();

    /** How many questions may be answered at once; who comes then is asked to come again. */
    @WithDefault("48")
    int concurrentMax();

    /** How many requests may wait for a document at once. */
    @WithDefault("64")
    int waitingMax();

    /** How many clients may follow facts at once. */
    @WithDefault("20")
    int streamsMax();

    /** Longest silence on a stream, after which a sign of life is sent. */
    @WithDefault("15s")
    Duration streamSilenceMax();

    /** Longest time that a request waits for a document. */
    @WithDefault("10s")
    Duration waitMax();

    /** How deep a GraphQL question may be. */
    @WithDefault("15")
    int graphDepthMax();

    /** Most rows that a GraphQL question may bring, counted before it is answered. */
    @WithDefault("20000")
    int graphRowsMax();

    /** A file with places that the product does not know: name, latitude, longitude and further names, with tabs between them. */
    Optional<Path> placesFile();
}
