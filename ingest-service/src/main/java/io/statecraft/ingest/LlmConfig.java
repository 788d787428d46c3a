package io.statecraft.ingest;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.statecraft.llm.LlmSettings;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How to reach a language model and how much it may cost. */
@ConfigMapping(prefix = "statecraft.extraction.llm")
interface LlmConfig {
    /** Address of an OpenAI-compatible service. */
    Optional<URI> baseUrl();

    /** Name of the model there. */
    Optional<String> model();

    /** File that holds the key. */
    Optional<Path> apiKeyFile();

    /** Longest time that one answer may take. */
    @WithDefault(LlmSettings.TIMEOUT)
    Duration timeout();

    /** How often a call is tried again after an error that may pass. */
    @WithDefault(LlmSettings.RETRIES)
    int retries();

    /** Most calls for one document, tries included. */
    @WithDefault(LlmSettings.CALLS_MAX)
    int callsMax();

    /** Most tokens for one document, questions and answers together. */
    @WithDefault(LlmSettings.TOKENS_MAX)
    int tokensMax();

    /** Length of text that is read in one call. */
    @WithDefault(LlmSettings.WINDOW_CHARACTERS)
    int windowCharacters();

    /** How freely the model chooses; empty for models that refuse to be told. */
    @WithDefault(LlmSettings.TEMPERATURE)
    Optional<Double> temperature();

    /** Where answers are kept. */
    Optional<Path> cacheDirectory();
}
