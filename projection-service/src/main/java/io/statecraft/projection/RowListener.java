package io.statecraft.projection;

import io.statecraft.readmodels.Table;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Is told which rows begin to be known and which cease to be; rows are values in the order of the table's columns. */
interface RowListener {
    /** Does not listen. */
    RowListener NONE = new RowListener() {
        @Override
        public boolean listens() {
            return false;
        }

        @Override
        public void opened(Table<?> table, String cause, List<@Nullable Object> row) {}

        @Override
        public void ended(Table<?> table, String cause, List<@Nullable Object> row) {}

        @Override
        public void removed(Table<?> table, String cause, String key) {}
    };

    /** Whether it wants to be told: rows that end must be read for it. */
    boolean listens();

    /** The row is known from now on, because of this event. */
    void opened(Table<?> table, String cause, List<@Nullable Object> row);

    /** The row was known and is known no longer, because of this event. */
    void ended(Table<?> table, String cause, List<@Nullable Object> row);

    /** The row with this key was known and was never said any more, because of this event. */
    void removed(Table<?> table, String cause, String key);
}
