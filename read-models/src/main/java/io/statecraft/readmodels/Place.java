package io.statecraft.readmodels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Where in a row a wanted text may stand, such that an index finds the rows that have it there in the order of a page.
 *
 * <p>An index of a whole list ({@code gin}) tells no order: all rows that it finds are sorted for a page of a few. Most lists
 * have few texts: each of the first places has an index of its own, and only longer lists have one without an order.
 *
 * @param expression what stands there: a text, or the rest of a list
 * @param condition what must hold for a row to have this place; empty: nothing
 * @param rest whether it is the rest of a list
 */
record Place(String expression, String condition, boolean rest) {
    /** So many texts of a list have places of their own. */
    private static final int FIRST_TEXTS = 3;

    /** The places of these columns, in their order. */
    static List<Place> of(List<Column> columns) {
        return columns.stream().flatMap(Place::of).toList();
    }

    private static Stream<Place> of(Column column) {
        if (column.type() != ColumnType.TEXTS) {
            return Stream.of(new Place(column.name(), "", false));
        }
        Stream<Place> first = IntStream.rangeClosed(1, FIRST_TEXTS)
                .mapToObj(text -> "%s[%d]".formatted(column.name(), text))
                .map(text -> new Place("(" + text + ")", text + " is not null", false));
        int next = FIRST_TEXTS + 1;
        Place rest = new Place(
                "(%s[%d:])".formatted(column.name(), next), "%s[%d] is not null".formatted(column.name(), next), true);
        return Stream.concat(first, Stream.of(rest));
    }

    /** Whether one of these texts stands there; adds the value of its placeholder. */
    String among(List<String> texts, List<Object> placed) {
        if (!rest && texts.size() == 1) {
            placed.add(texts.get(0));
            return expression + " = cast(? as text)";
        }
        placed.add(texts.toArray(String[]::new));
        return rest
                ? "(%s and %s && cast(? as text[]))".formatted(condition, expression)
                : expression + " = any(cast(? as text[]))";
    }

    /**
     * The statement that has the database know how often which text stands there: what an index of some rows alone tells of that
     * does not count, and who is thought to be in a few thousand rows is looked for in a dear way. Empty for a column, of which
     * it is known anyhow.
     */
    Optional<String> statistics(String table) {
        return condition.isEmpty()
                ? Optional.empty()
                : Optional.of("create statistics on %s from %s".formatted(expression, table));
    }

    /** The statement that makes its index, for pages that are read in this way. */
    String index(String table, Reading reading) {
        if (rest) {
            return "create index on %s using gin (%s) where %s".formatted(table, expression, condition);
        }
        String having = Stream.of(condition, reading.condition())
                .filter(some -> !some.isEmpty())
                .collect(Collectors.joining(" and "));
        String keys = reading.keys();
        String all = keys.startsWith(expression + ",") ? keys : expression + ", " + keys;
        return "create index on %s (%s)%s".formatted(table, all, having.isEmpty() ? "" : " where " + having);
    }
}
