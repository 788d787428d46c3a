package io.statecraft.service;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What requests about dead letters have in common, whichever reader keeps them. */
public final class DeadLetterRequests {
    /** Most letters of one answer. */
    public static final int LIMIT = 1_000;

    private static final int BAD_REQUEST = 400;
    private static final List<String> STATES = List.of("dead", "parked", "redriven", "discarded");

    private DeadLetterRequests() {}

    /**
     * Why a letter is given up.
     *
     * @param reason in words, for those who ask later
     */
    public record Discard(Optional<String> reason) {}

    /** The state that is asked for, if there is such a one. */
    public static String state(String asked) {
        if (!STATES.contains(asked)) {
            throw Problem.of(BAD_REQUEST, "invalid-value", "There is no state " + asked + ".")
                    .at("state", STATES)
                    .asException();
        }
        return asked;
    }

    /** The reason that a request must give. */
    public static String reason(@Nullable Discard request) {
        return Optional.ofNullable(request)
                .flatMap(Discard::reason)
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Problem.of(BAD_REQUEST, "invalid-value", "reason must say why it is given up.")
                        .at("reason", List.of())
                        .asException());
    }
}
