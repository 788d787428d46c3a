package io.statecraft.readmodels;

import java.util.List;
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

    /** Rows with one of the wanted actors in one of these columns. */
    static Filter actor(List<Column> columns) {
        String predicate =
                columns.stream().map(column -> equal(column).predicate()).collect(Collectors.joining(" or "));
        return new Filter("actor", ColumnType.TEXT, "(" + predicate + ")", "an actor in any part of the row", "RUS");
    }
}
