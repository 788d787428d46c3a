package io.statecraft.llm;

import io.statecraft.extraction.Extractor;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The engines by the names under which settings choose them. */
public final class Engines {
    /** The rules that need no network. */
    public static final String BUILT_IN = "built-in";

    /** The language model, with the rules behind it. */
    public static final String LLM = "llm";

    private Engines() {}

    /**
     * The engine of this name.
     *
     * @param engine {@code built-in} or {@code llm}
     * @param builtIn the built-in engine, which also stands in for a model that is not reached
     * @param settings asked for only where a model is
     * @param warning told in one line when the built-in engine serves though a model was asked for
     */
    public static Extractor of(
            String engine, Extractor builtIn, Supplier<LlmSettings> settings, Consumer<String> warning) {
        if (engine.equals(BUILT_IN)) {
            return builtIn;
        }
        if (!engine.equals(LLM)) {
            throw new IllegalArgumentException(
                    "there is no engine '%s'; there are %s and %s".formatted(engine, BUILT_IN, LLM));
        }
        LlmSettings llm = settings.get();
        Optional<String> missing = llm.missing();
        missing.ifPresent(warning);
        return missing.isPresent() ? builtIn : LlmExtractor.of(llm, builtIn);
    }
}
