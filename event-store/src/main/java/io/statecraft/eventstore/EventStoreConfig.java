package io.statecraft.eventstore;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Settings of the event store. */
@ConfigMapping(prefix = "statecraft.event-store")
interface EventStoreConfig {
    /** Where signed checkpoints and their key are kept, outside the database; without it none are made. */
    Optional<Path> checkpointDirectory();

    /** How often the head of the log is signed. */
    @WithDefault("PT5M")
    Duration checkpointInterval();

    /** How many clients may follow the log at once. */
    @WithDefault("50")
    int tailsMax();

    /** After so much silence a client that follows the log is told how far it has been read. */
    @WithDefault("PT15S")
    Duration tailSilenceMax();
}
