package io.statecraft.readmodels;

import java.util.List;
import java.util.Map;

/**
 * What a client wants of a view.
 *
 * @param when days and state of knowledge
 * @param filters by name of the filter, the wanted values: one of them must match
 * @param after the {@code cursor} of the last row of the page before; empty for the first page
 * @param limit how many rows at most
 */
public record Question(TimePoint when, Map<String, List<String>> filters, List<String> after, int limit) {
    public Question {
        filters = Map.copyOf(filters);
        after = List.copyOf(after);
    }

    /** The first rows of all that is known now. */
    public static Question all(int limit) {
        return new Question(TimePoint.ANY, Map.of(), List.of(), limit);
    }

    /** The same question at another time. */
    public Question at(TimePoint time) {
        return new Question(time, filters, after, limit);
    }

    /** The same question, for the page behind this row. */
    public Question after(List<String> cursor) {
        return new Question(when, filters, cursor, limit);
    }
}
