package io.statecraft.llm;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * How to reach a language model and how much it may cost.
 *
 * @param baseUrl address of an OpenAI-compatible service, such as {@code http://localhost:11434/v1} of a local Ollama
 * @param model name of the model there
 * @param apiKeyFile file that holds the key; absent where none is needed
 * @param timeout longest time that one answer may take
 * @param retries how often a call is tried again after an error that may pass
 * @param callsMax most calls for one document, tries included
 * @param tokensMax most tokens for one document, questions and answers together
 * @param windowCharacters length of text that is read in one call
 * @param temperature how freely the model chooses; absent for models that refuse to be told
 * @param cacheDirectory where answers are kept; absent: nowhere
 */
public record LlmSettings(
        Optional<URI> baseUrl,
        Optional<String> model,
        Optional<Path> apiKeyFile,
        Duration timeout,
        int retries,
        int callsMax,
        int tokensMax,
        int windowCharacters,
        Optional<Double> temperature,
        Optional<Path> cacheDirectory) {
    /** What all settings begin with. */
    public static final String PREFIX = "statecraft.extraction.llm";

    public static final String TIMEOUT = "60s";
    public static final String RETRIES = "3";
    public static final String CALLS_MAX = "60";
    public static final String TOKENS_MAX = "500000";
    public static final String WINDOW_CHARACTERS = "6000";
    public static final String TEMPERATURE = "0";

    private static final int WINDOW_CHARACTERS_MIN = 200;

    public LlmSettings {
        require(!timeout.isNegative() && !timeout.isZero(), "timeout", "longer than nothing");
        require(retries >= 0, "retries", "0 or more");
        require(callsMax >= 0, "calls-max", "0 or more");
        require(tokensMax >= 0, "tokens-max", "0 or more");
        require(windowCharacters >= WINDOW_CHARACTERS_MIN, "window-characters", WINDOW_CHARACTERS_MIN + " or more");
    }

    /** The settings of this process: system properties, then environment variables ({@code STATECRAFT_EXTRACTION_LLM_MODEL}). */
    public static LlmSettings ofProcess() {
        return read(name -> setting(PREFIX + "." + name));
    }

    /** A setting of this process by its whole name. */
    public static Optional<String> setting(String name) {
        String variable = name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return Optional.ofNullable(System.getProperty(name)).or(() -> Optional.ofNullable(System.getenv(variable)));
    }

    /** The settings as {@code lookup} gives them by their last name ({@code base-url}), with the defaults for the rest. */
    public static LlmSettings read(Function<String, Optional<String>> lookup) {
        return new LlmSettings(
                value(lookup, "base-url", URI::create),
                value(lookup, "model", name -> name),
                value(lookup, "api-key-file", Path::of),
                value(lookup, "timeout", LlmSettings::duration).orElseGet(() -> duration(TIMEOUT)),
                value(lookup, "retries", Integer::valueOf).orElseGet(() -> Integer.valueOf(RETRIES)),
                value(lookup, "calls-max", Integer::valueOf).orElseGet(() -> Integer.valueOf(CALLS_MAX)),
                value(lookup, "tokens-max", Integer::valueOf).orElseGet(() -> Integer.valueOf(TOKENS_MAX)),
                value(lookup, "window-characters", Integer::valueOf)
                        .orElseGet(() -> Integer.valueOf(WINDOW_CHARACTERS)),
                value(lookup, "temperature", Double::valueOf).or(() -> Optional.of(Double.valueOf(TEMPERATURE))),
                value(lookup, "cache-directory", Path::of));
    }

    /** What keeps the model from being asked at all, in a clear line. */
    public Optional<String> missing() {
        if (baseUrl.isEmpty()) {
            return Optional.of("no language model: " + PREFIX + ".base-url is not set; the built-in engine serves");
        }
        if (model.isEmpty()) {
            return Optional.of("no language model: " + PREFIX + ".model is not set; the built-in engine serves");
        }
        return Optional.empty();
    }

    private static <T> Optional<T> value(
            Function<String, Optional<String>> lookup, String name, Function<String, T> reader) {
        Optional<String> text = lookup.apply(name).map(String::strip).filter(given -> !given.isEmpty());
        try {
            return text.map(reader);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("%s.%s: %s".formatted(PREFIX, name, e.getMessage()), e);
        }
    }

    /** {@code 60s}, {@code 500ms}, {@code 2m}, or ISO 8601 ({@code PT1M}). */
    private static Duration duration(String text) {
        String iso = text.endsWith("ms")
                ? "PT" + Long.parseLong(text.substring(0, text.length() - 2)) / 1000.0 + "S"
                : text.startsWith("P") ? text : "PT" + text;
        try {
            return Duration.parse(iso);
        } catch (java.time.format.DateTimeParseException e) {
            throw new IllegalArgumentException(text + " is no duration, such as 60s", e);
        }
    }

    private static void require(boolean holds, String name, String expectation) {
        if (!holds) {
            throw new IllegalArgumentException("%s.%s must be %s".formatted(PREFIX, name, expectation));
        }
    }
}
