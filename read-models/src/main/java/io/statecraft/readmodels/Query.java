package io.statecraft.readmodels;

import java.util.List;

/**
 * A question as SQL for a prepared statement.
 *
 * <p>Its result has the columns of the view, then {@code cursor text[]}, which tells the page behind the row.
 *
 * @param sql with a {@code ?} for each value
 * @param values in their order: texts, numbers and arrays of texts, as {@code setObject} takes them
 */
public record Query(String sql, List<Object> values) {
    public Query {
        values = List.copyOf(values);
    }
}
