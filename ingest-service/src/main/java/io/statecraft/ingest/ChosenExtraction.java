package io.statecraft.ingest;

import io.statecraft.extraction.Extractor;
import io.statecraft.extraction.Extractors;
import io.statecraft.llm.Engines;
import io.statecraft.llm.LlmSettings;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** The engine that reads documents, as the settings choose it. */
class ChosenExtraction {
    private static final Logger LOG = Logger.getLogger(ChosenExtraction.class);

    @Produces
    @Singleton
    Extractor extractor(ExtractionConfig config, LlmConfig llm) {
        return Engines.of(config.engine(), Extractors.builtIn(), () -> settings(llm), LOG::warn);
    }

    private static LlmSettings settings(LlmConfig llm) {
        return new LlmSettings(
                llm.baseUrl(),
                llm.model(),
                llm.apiKeyFile(),
                llm.timeout(),
                llm.retries(),
                llm.callsMax(),
                llm.tokensMax(),
                llm.windowCharacters(),
                llm.temperature(),
                llm.cacheDirectory());
    }
}
