package io.statecraft.readmodels;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order of an answer's rows, which is total, so that a page can begin behind any row.
 *
 * @param keys what is compared, most significant first; together unique and never null
 */
record Order(List<Key> keys) {
    /** One thing that is compared: an expression over the answer's columns, and whether the greatest come first. */
    record Key(String expression, ColumnType type, boolean descending) {
        /** An absent value sorts before all others. */
        static Key of(Column column, boolean descending) {
            if (!column.optional()) {
                return new Key(column.name(), column.type(), descending);
            }
            String least =
                    switch (column.type()) {
                        case TEXT -> "''";
                        case DATE -> "date '-infinity'";
                        case INSTANT -> "timestamptz '-infinity'";
                        case INTEGER -> "'-9223372036854775808'";
                        case NUMBER, REAL -> "'-Infinity'";
                        case BOOLEAN -> "false";
                        case TEXTS, JSON -> throw new IllegalArgumentException("no order by " + column.name());
                    };
            return new Key("coalesce(%s, %s)".formatted(column.name(), least), column.type(), descending);
        }

        private String written() {
            return "cast(? as " + type.sql() + ")";
        }

        private String compared(String operator) {
            return expression + " " + operator + " " + written();
        }

        private String behind() {
            return compared(descending ? "<" : ">");
        }
    }

    /** These properties first, then the keys of this order that are not among them, so that the order stays total. */
    Order after(List<String> sort, Function<String, Column> columns) {
        List<Key> all = new ArrayList<>();
        for (String property : sort) {
            boolean falling = property.startsWith("-");
            Column column = columns.apply(falling ? property.substring(1) : property);
            if (!column.type().sortable()) {
                throw new InvalidQuestionException("sort", "there is no order by " + column.property());
            }
            all.add(Key.of(column, falling));
        }
        keys.stream()
                .filter(key ->
                        all.stream().noneMatch(wanted -> wanted.expression().equals(key.expression())))
                .forEach(all::add);
        return new Order(List.copyOf(all));
    }

    /** {@code k1, k2}. */
    String expressions() {
        return keys.stream().map(Key::expression).collect(Collectors.joining(", "));
    }

    /** {@code k1 desc, k2}. */
    String sql() {
        return keys.stream()
                .map(key -> key.expression() + (key.descending() ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** The keys of a row as texts. */
    String cursor() {
        return keys.stream()
                .map(key -> "cast(" + key.expression() + " as text)")
                .collect(Collectors.joining(", ", "array[", "]"));
    }

    /** Rows behind a cursor, with a placeholder for each text of {@link #behind(List)}. */
    String behind() {
        if (keys.stream().map(Key::descending).distinct().count() == 1) {
            // Compared as a whole, so that an index of these keys can be entered at the place.
            String right = keys.stream().map(Key::written).collect(Collectors.joining(", "));
            return "(%s) %s (%s)".formatted(expressions(), keys.get(0).descending() ? "<" : ">", right);
        }
        return nested(0);
    }

    /** Rows that are equal to a cursor, with a placeholder for the text of each key. */
    String same() {
        return keys.stream().map(key -> key.compared("=")).collect(Collectors.joining(" and "));
    }

    /** Rows that are not before a cursor, with a placeholder for the text of each key; all keys have one direction. */
    String notBefore() {
        String right = keys.stream().map(Key::written).collect(Collectors.joining(", "));
        return "(%s) %s (%s)".formatted(expressions(), keys.get(0).descending() ? "<=" : ">=", right);
    }

    /** The values for the placeholders of {@link #behind()}. */
    List<String> behind(List<String> cursor) {
        if (keys.stream().map(Key::descending).distinct().count() == 1) {
            return cursor;
        }
        List<String> values = new ArrayList<>();
        for (int i = 0; i < cursor.size() - 1; i++) {
            values.add(cursor.get(i));
            values.add(cursor.get(i));
        }
        values.add(cursor.get(cursor.size() - 1));
        return values;
    }

    private String nested(int from) {
        Key key = keys.get(from);
        return from == keys.size() - 1
                ? key.behind()
                : "(%s or (%s and %s))".formatted(key.behind(), key.compared("="), nested(from + 1));
    }
}
