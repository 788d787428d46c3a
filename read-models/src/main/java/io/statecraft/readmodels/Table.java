package io.statecraft.readmodels;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.ContentHash;
import io.statecraft.facts.Event;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The table of a read model: the columns of {@link Provenance}, then those of the row record.
 *
 * @param <R> the row record
 */
public final class Table<R extends Record> {
    private static final RecordColumns PROVENANCE = RecordColumns.of(Provenance.class);

    private final ReadModel<R> model;
    private final RecordColumns said;
    private final List<Column> columns;
    private final int keyPlace;

    private Table(ReadModel<R> model) {
        this.model = model;
        this.said = RecordColumns.of(model.rowType());
        this.columns = Stream.concat(PROVENANCE.columns().stream(), said.columns().stream())
                .toList();
        this.keyPlace = columns.stream().map(Column::name).toList().indexOf("row_key");
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(column.name())) {
                throw new IllegalArgumentException("%s declares the column %s twice: rename it in %s"
                        .formatted(model.name(), column.name(), said));
            }
        }
    }

    /** The table of this read model. */
    public static <R extends Record> Table<R> of(ReadModel<R> model) {
        return new Table<>(model);
    }

    /** The read model whose table it is. */
    public ReadModel<R> model() {
        return model;
    }

    /** Name of the table, without a schema. */
    public String name() {
        return model.table();
    }

    /** The key of a row, given as values in the order of the columns. */
    public String key(List<@Nullable Object> row) {
        return String.valueOf(row.get(keyPlace));
    }

    /** All columns, in their order in the table. */
    public List<Column> columns() {
        return columns;
    }

    /** The columns of the row record alone. */
    public List<Column> ownColumns() {
        return said.columns();
    }

    /**
     * The rows that this event says, as values in the order of the columns; null where one is absent.
     *
     * @param ending when and by which event they were taken back, if they were
     */
    public List<List<@Nullable Object>> rows(Event event, Optional<Ending> ending) {
        List<R> rows = model.rowsSaidBy(event);
        if (rows.isEmpty()) {
            return List.of();
        }
        String subject = Effect.of(event).subject();
        List<List<@Nullable Object>> values = new ArrayList<>(rows.size());
        for (R row : rows) {
            List<@Nullable Object> line = PROVENANCE.values(Provenance.of(event, subject, values.size(), ending));
            line.addAll(said.values(row));
            values.add(line);
        }
        return values;
    }

    /** The rows that this event says, by property; absent values are not there. */
    List<Map<String, Object>> said(Event event) {
        List<Map<String, Object>> said = new ArrayList<>();
        for (List<@Nullable Object> values : rows(event, Optional.empty())) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Object value = values.get(i);
                if (value != null) {
                    row.put(columns.get(i).property(), value);
                }
            }
            said.add(row);
        }
        return said;
    }

    /** A row as the topic of changes tells it, by property, with values as in the row record; absent ones are not there. */
    Map<String, Object> told(JsonNode row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Column column : columns) {
            JsonNode value = row.path(column.property());
            if (!value.isMissingNode() && !value.isNull()) {
                values.put(column.property(), column.type().value(value));
            }
        }
        return values;
    }

    /** The statements that make the table and its indexes in this schema. */
    public List<String> definition(String schema) {
        return Stream.concat(Stream.of(creation(schema)), indexes(schema).stream())
                .toList();
    }

    /** The statement that makes the table without any index, to be filled with many rows at once. */
    public String creation(String schema) {
        String lines = columns.stream()
                .map(column ->
                        "  %s %s%s".formatted(column.name(), column.type().sql(), column.optional() ? "" : " not null"))
                .collect(Collectors.joining(",\n"));
        return "create table %s.%s (\n%s\n)".formatted(schema, name(), lines);
    }

    /** The statements that make its primary key and its indexes, the key first. */
    public List<String> indexes(String schema) {
        String qualified = schema + "." + name();
        List<String> statements = new ArrayList<>();
        statements.add("alter table %s add primary key (event_id, row_key)".formatted(qualified));
        for (Column column : columns) {
            if (column.indexed()) {
                statements.add(index(qualified, column));
            }
        }
        Stream.concat(pageIndexes(qualified), placeIndexes(qualified))
                .distinct()
                .forEach(statements::add);
        statements.addAll(statistics(qualified));
        model.views().stream()
                .flatMap(View::searched)
                .map(Wanted::searchable)
                .distinct()
                .forEach(words -> statements.add("create index on %s using gin (%s)".formatted(qualified, words)));
        return statements;
    }

    /** Pages of rows are read in the order of an index, not sorted anew. */
    private Stream<String> pageIndexes(String qualified) {
        return model.views().stream()
                .map(View::rowOrder)
                .flatMap(Optional::stream)
                .map(order -> "create index on %s (%s)".formatted(qualified, order));
    }

    /** Pages about an actor are read in the order of an index too. */
    private Stream<String> placeIndexes(String qualified) {
        return model.views().stream().flatMap(view -> view.reading().stream()
                .flatMap(read -> Place.of(view.placed()).stream().map(place -> place.index(qualified, read))));
    }

    private List<String> statistics(String qualified) {
        return model.views().stream()
                .flatMap(view -> Place.of(view.placed()).stream())
                .flatMap(place -> place.statistics(qualified).stream())
                .distinct()
                .toList();
    }

    private String index(String qualified, Column column) {
        return "create index %s_%s on %s using %s (%s)"
                .formatted(
                        name(),
                        column.name(),
                        qualified,
                        column.type() == ColumnType.TEXTS ? "gin" : "btree",
                        column.name());
    }

    /** Changes when the table or the version of its read model does: rows under another fingerprint must be rebuilt. */
    public String fingerprint() {
        return ContentHash.of(model.version() + "\n" + String.join("\n", definition("any")));
    }
}
