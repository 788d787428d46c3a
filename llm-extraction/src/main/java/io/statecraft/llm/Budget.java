package io.statecraft.llm;

import dev.langchain4j.model.output.TokenUsage;
import org.jspecify.annotations.Nullable;

/** What one document may still cost. */
final class Budget {
    private static final int CHARACTERS_PER_TOKEN = 4;

    private int calls;
    private long tokens;

    Budget(int calls, int tokens) {
        this.calls = calls;
        this.tokens = tokens;
    }

    boolean exhausted() {
        return calls <= 0 || tokens <= 0;
    }

    void call() {
        calls--;
    }

    /** What the service counted; where it does not tell, an estimate by length. */
    void spend(@Nullable TokenUsage usage, int charactersSent, int charactersReceived) {
        Integer counted = usage == null ? null : usage.totalTokenCount();
        tokens -= counted == null ? (charactersSent + charactersReceived) / CHARACTERS_PER_TOKEN : counted;
    }
}
