package io.statecraft.readmodels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a client wants of a view.
 *
 * @param when days and state of knowledge
 * @param filters by name of the filter, the wanted values and ranges: one of them must match
 * @param after the {@code cursor} of the last row of the page before; empty for the first page
 * @param limit how many rows at most
 * @param sort properties to order by, the most significant first, with a hyphen before them the greatest first; rows
 *     that are equal in these stand in the view's own order
 * @param fields properties that are wanted; empty: all
 * @param nearest what is nearest in meaning to the words that are searched; absent where only the words count
 */
public record Question(
        TimePoint when,
        Map<String, List<String>> filters,
        List<String> after,
        int limit,
        List<String> sort,
        List<String> fields,
        Optional<Nearest> nearest) {
    /** A limit for those who want all rows. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    public Question {
        filters = Map.copyOf(filters);
        after = List.copyOf(after);
        sort = List.copyOf(sort);
        fields = List.copyOf(fields);
    }

    /** A question for words, not for their meaning. */
    public Question(
            TimePoint when,
            Map<String, List<String>> filters,
            List<String> after,
            int limit,
            List<String> sort,
            List<String> fields) {
        this(when, filters, after, limit, sort, fields, Optional.empty());
    }

    /** A question for all properties, in the view's own order. */
    public Question(TimePoint when, Map<String, List<String>> filters, List<String> after, int limit) {
        this(when, filters, after, limit, List.of(), List.of());
    }

    /** The first rows of all that is known now. */
    public static Question all(int limit) {
        return new Question(TimePoint.ANY, Map.of(), List.of(), limit);
    }

    /** The same question with these values of a filter. */
    public Question where(String filter, List<String> values) {
        Map<String, List<String>> others = new LinkedHashMap<>(filters);
        others.put(filter, values);
        return new Question(when, others, after, limit, sort, fields, nearest);
    }

    /** The same question at another time. */
    public Question at(TimePoint time) {
        return new Question(time, filters, after, limit, sort, fields, nearest);
    }

    /** The same question, for the page behind this row. */
    public Question after(List<String> cursor) {
        return new Question(when, filters, cursor, limit, sort, fields, nearest);
    }

    /** The same question, for so many rows at most. */
    public Question upTo(int rows) {
        return new Question(when, filters, after, rows, sort, fields, nearest);
    }

    /** The same question, answered in this order. */
    public Question sortedBy(String... properties) {
        return new Question(when, filters, after, limit, List.of(properties), fields, nearest);
    }

    /** The same question for these properties alone. */
    public Question of(String... properties) {
        return new Question(when, filters, after, limit, sort, List.of(properties), nearest);
    }

    /** The same question, about what is nearest in meaning to its words. */
    public Question nearTo(Nearest found) {
        return new Question(when, filters, after, limit, sort, fields, Optional.of(found));
    }
}
