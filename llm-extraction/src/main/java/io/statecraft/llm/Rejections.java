package io.statecraft.llm;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many answers were not believed, and why. */
final class Rejections {
    /** Why an answer is not believed. */
    enum Reason {
        QUOTE("a quote that is not in the text"),
        WORDING("content that is not in the text"),
        SHAPE("no fact by the schema");

        private final String words;

        Reason(String words) {
            this.words = words;
        }
    }

    private final Map<Reason, Integer> counts = new EnumMap<>(Reason.class);

    void count(Reason reason) {
        counts.merge(reason, 1, Integer::sum);
    }

    /** All counts on one line; empty when there are none. */
    Optional<String> line() {
        List<String> parts = new ArrayList<>();
        counts.forEach((reason, count) -> parts.add(count + " with " + reason.words));
        int total = counts.values().stream().mapToInt(Integer::intValue).sum();
        return total == 0
                ? Optional.empty()
                : Optional.of("%d facts of the language model rejected: %s".formatted(total, String.join(", ", parts)));
    }
}
