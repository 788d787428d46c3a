package io.statecraft.readmodels;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A query parameter that narrows the rows of a view, before they are grouped.
 *
 * @param name of the parameter, such as {@code actor}
 * @param type of its values
 * @param predicate SQL over the columns of the table in which {@code :values} stands for the array of wanted values
 * @param meaning what is asked for, in a few words
 * @param example a value
 */
public record Filter(String name, ColumnType type, String predicate, String meaning, String example) {

    /** Rows with one of the wanted values in this column. */
    static Filter equal(Column column) {
        String predicate =
                column.type() == ColumnType.TEXTS ? column.name() + " && :values" : column.name() + " = any(:values)";
        ColumnType type = column.type() == ColumnType.TEXTS ? ColumnType.TEXT : column.type();
        return new Filter(column.property(), type, predicate, column.meaning(), column.example());
    }

    /** Rows with one of the wanted texts in one of these columns. */
    public static Filter inAnyOf(String name, String meaning, String example, String... columns) {
        String predicate =
                Arrays.stream(columns).map(column -> column + " = any(:values)").collect(Collectors.joining(" or "));
        return new Filter(name, ColumnType.TEXT, "(" + predicate + ")", meaning, example);
    }
}
