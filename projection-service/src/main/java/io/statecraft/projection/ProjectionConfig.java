package io.statecraft.projection;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the projection service. */
@ConfigMapping(prefix = "statecraft.projection")
interface ProjectionConfig {
    /** How long the loop that reads events may give no sign before it is ended and another one takes its place. */
    @WithDefault("PT1M")
    Duration silenceMax();
}
