package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.Table;
import io.statecraft.testing.TestBackends;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Tables that are filled without indexes and settled at the end are equal to those that were written batch by
 * batch.
 */
class BulkRowsIT {
    private static final String LIVE = "bulk_live";
    private static final String BULK = "bulk_filled";
    private static final int HISTORIES = 4;

    @Test
    void tables_filled_in_bulk_equal_those_written_batch_by_batch() throws SQLException {
        try (Connection connection =
                TestBackends.shared().sql(DatabaseRole.PROJECTIONS).connect()) {
            connection.setAutoCommit(false);
            for (int seed = 0; seed < HISTORIES; seed++) {
                List<List<Event>> batches = RandomLog.of(new Random(seed), 120).batches();
                assertThat(inBulk(connection, batches)).as("history %s", seed).isEqualTo(live(connection, batches));
                connection.rollback();
            }
        }
    }

    private static Map<String, TableComparison.Digest> live(Connection connection, List<List<Event>> batches)
            throws SQLException {
        ProjectionSchema schema = new ProjectionSchema(LIVE);
        ProjectionSchema.run(connection, "create schema " + LIVE);
        schema.createBooks(connection);
        schema.createTables(connection);
        BatchWriter writer = new BatchWriter(LIVE);
        for (List<Event> batch : batches) {
            writer.apply(connection, batch);
        }
        return TableComparison.digests(connection, LIVE);
    }

    private static Map<String, TableComparison.Digest> inBulk(Connection connection, List<List<Event>> batches)
            throws SQLException {
        ProjectionSchema schema = new ProjectionSchema(BULK);
        ProjectionSchema.run(connection, "create schema " + BULK);
        schema.createBooks(connection);
        schema.createEmptyTables(connection);
        DueRows due = new DueRows(BULK);
        due.create(connection);
        BatchWriter writer = new BatchWriter(BULK, due, RowListener.NONE);
        for (List<Event> batch : batches) {
            writer.apply(connection, batch);
        }
        for (Table<?> table : BatchWriter.TABLES) {
            ProjectionSchema.run(connection, table.indexes(BULK).get(0));
            due.settle(connection, table);
        }
        return TableComparison.digests(connection, BULK);
    }
}
