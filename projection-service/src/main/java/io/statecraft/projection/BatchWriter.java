package io.statecraft.projection;

import io.statecraft.facts.DocumentRedacted;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Effect;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes a batch of events into the tables of one schema.
 *
 * <p>The caller holds the lock of the batch's partitions ({@code StoredPositions}). All events of a subject are in one
 * partition, so that nobody else changes what is known about it meanwhile, and COPY may go straight into the tables.
 */
final class BatchWriter implements EventWriter {
    static final List<? extends Table<?>> TABLES =
            ReadModels.ALL.stream().map(model -> Table.of(model)).toList();

    private final String schema;
    private final Books books;
    private final StoredRows stored;
    private final Revocation revocation;
    private final RowListener listener;

    BatchWriter(String schema) {
        this(schema, RowListener.NONE);
    }

    BatchWriter(String schema, RowListener listener) {
        this(schema, new TableRows(schema, listener), listener);
    }

    BatchWriter(String schema, StoredRows stored, RowListener listener) {
        this.schema = schema;
        this.books = new Books(schema);
        this.stored = stored;
        this.revocation = new Revocation(books, stored);
        this.listener = listener;
    }

    @Override
    public void write(Connection connection, List<SourcedEvent> events) throws SQLException {
        apply(connection, events.stream().map(SourcedEvent::event).toList());
    }

    /** Writes the events, in their order, in the transaction of this connection. */
    void apply(Connection connection, List<Event> events) throws SQLException {
        List<Event> together = new ArrayList<>();
        for (Event event : events) {
            together.add(event);
            boolean revokes = Effect.of(event).kind() == Effect.Kind.REVOKES;
            if (revokes || event.data() instanceof DocumentRedacted) {
                // It looks at all that was applied before it.
                if (fold(connection, together).stream()
                        .anyMatch(known -> known.event().equals(event))) {
                    if (revokes) {
                        revocation.apply(connection, event);
                    } else {
                        stored.redact(connection, event);
                    }
                }
                together.clear();
            }
        }
        if (!together.isEmpty()) {
            fold(connection, together);
        }
    }

    private List<Fold.Known> fold(Connection connection, List<Event> events) throws SQLException {
        Fold fold = remembered(connection, events);
        events.forEach(fold::apply);
        List<Fold.Known> known = fold.known();
        books.note(connection, known);
        for (Table<?> table : TABLES) {
            rows(table, known).copyInto(connection, schema + "." + table.name(), names(table.columns()));
        }
        if (!fold.ended().isEmpty()) {
            stored.end(connection, fold.ended());
            books.forget(connection, fold.ended().keySet());
        }
        books.begin(connection, fold.begun());
        return known;
    }

    private Fold remembered(Connection connection, List<Event> events) throws SQLException {
        Set<String> ids = new HashSet<>();
        Set<String> subjects = new HashSet<>();
        Set<String> withdrawn = new HashSet<>();
        for (Event event : events) {
            Applied applied = Applied.of(event);
            ids.add(applied.eventId());
            subjects.add(applied.effect().subject());
            subjects.add(Effect.withdrawal(applied.document()));
            if (applied.effect().kind() == Effect.Kind.WITHDRAWS) {
                withdrawn.add(applied.document());
            }
        }
        List<Standing> standing = new ArrayList<>(books.standing(connection, subjects));
        standing.addAll(books.standingOf(connection, withdrawn));
        return new Fold(books.applied(connection, ids), standing);
    }

    private CopyText rows(Table<?> table, List<Fold.Known> known) {
        CopyText rows = new CopyText();
        for (Fold.Known one : known) {
            if (one.says()) {
                for (List<@Nullable Object> row : table.rows(one.event(), one.ending())) {
                    rows.add(row);
                    tell(table, one, row);
                }
            }
        }
        return rows;
    }

    private void tell(Table<?> table, Fold.Known one, List<@Nullable Object> row) {
        if (listener.listens() && one.opened()) {
            listener.opened(table, one.event().id(), row);
            one.ending().ifPresent(ending -> listener.ended(table, ending.eventId(), row));
        }
    }

    private static String names(List<Column> columns) {
        return columns.stream().map(Column::name).collect(Collectors.joining(", "));
    }
}
