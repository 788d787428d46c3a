package io.statecraft.readmodels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A query parameter that narrows an answer: by values, or by ranges of them ({@code 1..5}, {@code 1..}, {@code ..5}).
 *
 * @param name of the parameter, such as {@code actor}
 * @param type of its values
 * @param columns where a wanted value may stand, in any of them
 * @param matching how a value fits a column
 * @param meaning what is asked for, in a few words
 * @param example a value
 */
public record Filter(
        String name, ColumnType type, List<Column> columns, Matching matching, String meaning, String example) {
    /** Name of the filter for words that are searched. */
    static final String Q = "q";

    /** Name of the filter that looks for an actor under all ids that mean it. */
    public static final String ACTOR = "actor";

    /** How a wanted value fits a column. */
    public enum Matching {
        /** The row has the value. */
        STORED,
        /** The row has the value at one of some places, each of which has an index in the order of the rows. */
        PLACED,
        /** The answer has the value, which no row has: it is narrowed after it was computed. */
        COMPUTED,
        /** The row has the words; the filter must be given. */
        WORDS,
        /** It says how the words are searched, and narrows nothing by itself. */
        MODE
    }

    public Filter {
        columns = List.copyOf(columns);
    }

    /** Rows with one of the wanted values in this column of the table. */
    static Filter of(Column column) {
        return new Filter(
                column.property(),
                single(column.type()),
                List.of(column),
                Matching.STORED,
                column.meaning(),
                example(column));
    }

    /** Rows with one of the wanted values in this column that only the answer has. */
    static Filter ofComputed(Column column) {
        return new Filter(
                column.property(),
                single(column.type()),
                List.of(column),
                Matching.COMPUTED,
                column.meaning(),
                example(column));
    }

    /** Rows with one of the wanted actors in one of these columns. */
    static Filter actor(List<Column> columns, Matching matching) {
        return new Filter(ACTOR, ColumnType.TEXT, columns, matching, "an actor in any part of the row", "RUS");
    }

    /** The same, where what is wanted is looked for at places with indexes. */
    Filter atPlaces() {
        return new Filter(name, type, columns, Matching.PLACED, meaning, example);
    }

    /** Rows with the wanted words in this column. */
    static Filter words(Column column) {
        return new Filter(
                Q,
                ColumnType.TEXT,
                List.of(column),
                Matching.WORDS,
                "words that are searched; \"in quotes\": one after the other, or: either, -word: not",
                "army soldiers");
    }

    /** How the words are searched. */
    static Filter mode() {
        return new Filter(
                SearchMode.PARAMETER,
                ColumnType.TEXT,
                List.of(),
                Matching.MODE,
                "how it is searched: by the words (text, the default), by what they mean (semantic) or by both (hybrid)",
                SearchMode.HYBRID.code());
    }

    /** By each column of the table, and by each that only the answer has. */
    static Map<String, Filter> byEach(List<Column> stored, List<Column> answered) {
        Map<String, Filter> filters = new LinkedHashMap<>();
        answered.stream()
                .filter(column -> column.type().filterable())
                .forEach(column -> filters.put(column.property(), ofComputed(column)));
        stored.stream()
                .filter(column -> column.type().filterable())
                .forEach(column -> filters.put(column.property(), of(column)));
        return filters;
    }

    /** Whether a question must say what it wants of this. */
    public boolean required() {
        return matching == Matching.WORDS;
    }

    /** The only values that there are; empty where others are possible too. */
    public List<String> allowed() {
        return matching == Matching.MODE ? SearchMode.CODES : List.of();
    }

    /** Whether it narrows the rows before anything is computed of them. */
    boolean narrows(boolean byMeaning) {
        return switch (matching) {
            case STORED, PLACED -> true;
            case WORDS -> !byMeaning;
            case COMPUTED, MODE -> false;
        };
    }

    /** Whether a row itself has what is wanted. */
    boolean stored() {
        return matching == Matching.STORED || matching == Matching.PLACED;
    }

    /** Whether what is wanted is looked for at places with indexes. */
    boolean placed() {
        return matching == Matching.PLACED;
    }

    /** Whether the answer is narrowed after it was computed. */
    boolean computed() {
        return matching == Matching.COMPUTED;
    }

    private static ColumnType single(ColumnType type) {
        return type == ColumnType.TEXTS ? ColumnType.TEXT : type;
    }

    /** Of a list, its first text. */
    private static String example(Column column) {
        return column.type() == ColumnType.TEXTS ? column.example().replaceAll("^\\[\"|\".*$", "") : column.example();
    }
}
