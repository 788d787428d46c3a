package io.statecraft.readmodels;

/**
 * A column of a table or an answer.
 *
 * @param name in SQL, such as {@code valid_from}
 * @param property in JSON and in query parameters, such as {@code validFrom}
 * @param type what its values are
 * @param optional whether it can be absent
 * @param indexed whether rows are found by it
 * @param meaning what the value is, in a few words
 * @param example a value, as the API shows it
 */
public record Column(
        String name,
        String property,
        ColumnType type,
        boolean optional,
        boolean indexed,
        String meaning,
        String example) {}
