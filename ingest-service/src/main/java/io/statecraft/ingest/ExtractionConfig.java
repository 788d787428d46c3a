package io.statecraft.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.statecraft.llm.Engines;

/** Which engine reads documents. */
@ConfigMapping(prefix = "statecraft.extraction")
interface ExtractionConfig {
    /** {@code built-in}, or {@code llm} for a language model with the built-in engine behind it. */
    @WithDefault(Engines.BUILT_IN)
    String engine();
}
