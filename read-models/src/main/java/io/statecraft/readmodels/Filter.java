package io.statecraft.readmodels;

import java.util.List;

/**
 * A query parameter that narrows an answer: by values, or by ranges of them ({@code 1..5}, {@code 1..}, {@code ..5}).
 *
 * @param name of the parameter, such as {@code actor}
 * @param type of its values
 * @param columns where a wanted value may stand, in any of them
 * @param computed whether these are columns that only the answer has: it is narrowed after it was computed
 * @param meaning what is asked for, in a few words
 * @param example a value
 */
public record Filter(
        String name, ColumnType type, List<Column> columns, boolean computed, String meaning, String example) {
    public Filter {
        columns = List.copyOf(columns);
    }

    /** Rows with one of the wanted values in this column of the table. */
    static Filter of(Column column) {
        return new Filter(
                column.property(), single(column.type()), List.of(column), false, column.meaning(), example(column));
    }

    /** Rows with one of the wanted values in this column that only the answer has. */
    static Filter ofComputed(Column column) {
        return new Filter(
                column.property(), single(column.type()), List.of(column), true, column.meaning(), example(column));
    }

    /** Rows with one of the wanted actors in one of these columns. */
    static Filter actor(List<Column> columns) {
        return new Filter("actor", ColumnType.TEXT, columns, false, "an actor in any part of the row", "RUS");
    }

    private static ColumnType single(ColumnType type) {
        return type == ColumnType.TEXTS ? ColumnType.TEXT : type;
    }

    /** Of a list, its first text. */
    private static String example(Column column) {
        return column.type() == ColumnType.TEXTS ? column.example().replaceAll("^\\[\"|\".*$", "") : column.example();
    }
}
