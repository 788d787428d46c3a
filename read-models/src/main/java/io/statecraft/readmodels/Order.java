package io.statecraft.readmodels;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The order of an answer's rows, which is total, so that a page can begin behind any row.
 *
 * @param keys what is compared, most significant first; together unique and never null
 * @param descending whether the greatest come first
 */
record Order(List<Key> keys, boolean descending) {
    /** One thing that is compared: an expression over the answer's columns. */
    record Key(String expression, ColumnType type) {
        /** An absent value sorts before all others. */
        static Key of(Column column) {
            if (!column.optional()) {
                return new Key(column.name(), column.type());
            }
            String least =
                    switch (column.type()) {
                        case TEXT -> "''";
                        case DATE -> "date '-infinity'";
                        case INSTANT -> "timestamptz '-infinity'";
                        case INTEGER, NUMBER, REAL -> "'-Infinity'";
                        case BOOLEAN -> "false";
                        case TEXTS, JSON -> throw new IllegalArgumentException("no order by " + column.name());
                    };
            return new Key("coalesce(%s, %s)".formatted(column.name(), least), column.type());
        }
    }

    /** {@code k1, k2}. */
    String expressions() {
        return keys.stream().map(Key::expression).collect(Collectors.joining(", "));
    }

    /** {@code k1 desc, k2 desc}. */
    String sql() {
        return keys.stream()
                .map(key -> key.expression() + (descending ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** The keys of a row as texts. */
    String cursor() {
        return keys.stream()
                .map(key -> "cast(" + key.expression() + " as text)")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** Rows behind a cursor, with a placeholder for each of its texts. */
    String behind() {
        String right =
                keys.stream().map(key -> "cast(? as " + key.type().sql() + ")").collect(Collectors.joining(", "));
        return "(%s) %s (%s)".formatted(expressions(), descending ? "<" : ">", right);
    }
}
