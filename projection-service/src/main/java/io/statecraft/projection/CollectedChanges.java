package io.statecraft.projection;

import io.statecraft.readmodels.RowChange;
import io.statecraft.readmodels.Table;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The changes that a batch makes to rows: a row that takes the place of another is one change. */
final class CollectedChanges implements RowListener {
    private record Place(String table, String key) {}

    private final Map<String, Map<Place, RowChange>> byCause = new HashMap<>();

    @Override
    public boolean listens() {
        return true;
    }

    @Override
    public void opened(Table<?> table, String cause, List<@Nullable Object> row) {
        change(table, cause, row, now -> new RowChange(table, now.key(), now.before(), Optional.of(row)));
    }

    @Override
    public void ended(Table<?> table, String cause, List<@Nullable Object> row) {
        change(table, cause, row, now -> new RowChange(table, now.key(), Optional.of(row), now.after()));
    }

    @Override
    public void removed(Table<?> table, String cause, String key) {
        byCause.computeIfAbsent(cause, event -> new LinkedHashMap<>())
                .put(new Place(table.name(), key), new RowChange(table, key, Optional.empty(), Optional.empty()));
    }

    /** What this event changed. */
    List<RowChange> by(String cause) {
        return List.copyOf(byCause.getOrDefault(cause, Map.of()).values());
    }

    private void change(Table<?> table, String cause, List<@Nullable Object> row, UnaryOperator<RowChange> addition) {
        String key = table.key(row);
        Place place = new Place(table.name(), key);
        Map<Place, RowChange> changes = byCause.computeIfAbsent(cause, event -> new LinkedHashMap<>());
        RowChange before = changes.getOrDefault(place, new RowChange(table, key, Optional.empty(), Optional.empty()));
        changes.put(place, addition.apply(before));
    }
}
