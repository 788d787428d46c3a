package io.statecraft.vectors;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Settings of the search by meaning, the same for the service that makes the vectors and the one that asks. */
@ConfigMapping(prefix = "statecraft.search")
public interface SearchConfig {
    /** Whether what is written is found by its meaning too; without it no model is loaded. */
    @WithDefault("true")
    boolean semantic();

    /** Most vectors that the query API holds in memory, 400 bytes each; beyond that it refuses questions by meaning. */
    @WithDefault("500000")
    int vectorsMax();
}
