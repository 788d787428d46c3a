package io.statecraft.query;

import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.SentenceVectorTable;
import io.statecraft.readmodels.Table;
import io.statecraft.testing.Sql;
import io.statecraft.testing.TestBackends;
import io.statecraft.vectors.SentenceModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The tables of the read models, filled by hand in the rights of the projection service. */
final class Tables {
    private static final Sql PROJECTIONS = TestBackends.shared().sql(DatabaseRole.PROJECTIONS);

    private Tables() {}

    static void create() {
        for (ReadModel<?> model : ReadModels.ALL) {
            PROJECTIONS.execute("drop table if exists " + ReadModels.SCHEMA + "." + model.table());
            Table.of(model).definition(ReadModels.SCHEMA).forEach(PROJECTIONS::execute);
        }
        PROJECTIONS.execute("""
            create table if not exists read_models.consumer_position (
              topic text, partition int, next_offset bigint not null, primary key (topic, partition))\
            """);
        SentenceVectorTable.DEFINITION.forEach(PROJECTIONS::execute);
        PROJECTIONS.execute("delete from sentence_vectors.vector");
        PROJECTIONS.execute(SentenceVectorTable.REMOVED);
        applied();
    }

    /** Makes the vectors of all that is searched, as the projection service does. */
    static void fillVectors(SentenceModel model) {
        PROJECTIONS
                .rows("select distinct passage_hash, passage from read_models.search")
                .forEach(text -> PROJECTIONS.execute(
                        "insert into sentence_vectors.vector (passage_hash, vector) values (?, ?) on conflict do nothing",
                        String.valueOf(text.get("passage_hash")),
                        model.vector(String.valueOf(text.get("passage")))));
    }

    /** Notes that something was applied: the position moves. */
    static void applied() {
        PROJECTIONS.execute("""
            insert into read_models.consumer_position values ('test', 0, 1)
            on conflict (topic, partition) do update set next_offset = consumer_position.next_offset + 1\
            """);
    }

    static void apply(Event event) {
        ReadModels.ALL.forEach(model -> apply(Table.of(model), event));
        applied();
    }

    /** As many more rows of the view of facts like the one of this fact. */
    static void multiply(String fact, int times) {
        String columns = columns("facts").stream()
                .map(column -> column.equals("row_key") ? "row_key || '-' || number" : column)
                .collect(Collectors.joining(", "));
        PROJECTIONS.execute("""
                insert into read_models.facts
                select %s from read_models.facts, generate_series(1, ?) as number where fact = ?""".formatted(columns), times, fact);
    }

    /** The columns of the table of a read model, in their order. */
    static List<String> columns(String model) {
        return ReadModels.ALL.stream()
                .filter(other -> other.name().equals(model))
                .flatMap(found -> Table.of(found).columns().stream())
                .map(Column::name)
                .toList();
    }

    static void close(String fact, Instant when) {
        for (ReadModel<?> model : ReadModels.ALL) {
            PROJECTIONS.execute(
                    "update %s.%s set known_to = cast(? as timestamptz) where fact = ?"
                            .formatted(ReadModels.SCHEMA, model.table()),
                    when.toString(),
                    fact);
        }
    }

    private static void apply(Table<?> table, Event event) {
        String places = table.columns().stream().map(Tables::place).collect(Collectors.joining(", "));
        String insert = "insert into %s.%s values (%s)".formatted(ReadModels.SCHEMA, table.name(), places);
        for (List<?> row : table.rows(event, Optional.empty())) {
            Object[] values = row.stream().map(Tables::value).toArray();
            PROJECTIONS.execute(insert, values);
        }
    }

    private static String place(Column column) {
        return "cast(? as " + column.type().sql() + ")";
    }

    private static @org.jspecify.annotations.Nullable Object value(@org.jspecify.annotations.Nullable Object value) {
        if (value instanceof List<?> texts) {
            return texts.toArray(String[]::new);
        }
        return value == null ? null : value.toString();
    }
}
