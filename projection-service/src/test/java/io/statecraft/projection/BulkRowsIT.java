package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Decision;
import io.statecraft.facts.DocumentRedacted;
import io.statecraft.facts.Event;
import io.statecraft.facts.Seal;
import io.statecraft.readmodels.Table;
import io.statecraft.testing.TestBackends;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Test
    void rows_that_lose_their_words_equal_those_of_events_that_cannot_be_read() throws SQLException {
        try (Connection connection =
                TestBackends.shared().sql(DatabaseRole.PROJECTIONS).connect()) {
            connection.setAutoCommit(false);
            for (int seed = 0; seed < HISTORIES; seed++) {
                List<List<Event>> batches = RandomLog.of(new Random(seed), 120).batches();
                List<List<Event>> read = redacted(batches, batches.size() / 2);
                Map<String, TableComparison.Digest> rebuilt = live(connection, redacted(batches, 0));
                connection.rollback();
                assertThat(live(connection, read)).as("history %s", seed).isEqualTo(rebuilt);
                connection.rollback();
                assertThat(inBulk(connection, read))
                        .as("in bulk, history %s", seed)
                        .isEqualTo(rebuilt);
                connection.rollback();
                assertThat(live(connection, batches)).isNotEqualTo(rebuilt);
                connection.rollback();
            }
        }
    }

    /** All documents are redacted in the middle; so many batches were read before. */
    private static List<List<Event>> redacted(List<List<Event>> batches, int readable) {
        Decision decision = new Decision("R. Chicolini", "at the request of the person");
        List<Event> redactions = batches.stream()
                .flatMap(List::stream)
                .map(event -> event.data().documentId())
                .distinct()
                .map(document -> Event.correction(
                        new DocumentRedacted(document, decision),
                        "",
                        URI.create("/test"),
                        Instant.parse("2024-01-01T00:00:00Z"),
                        "redaction",
                        Optional.empty()))
                .toList();
        List<List<Event>> redacted = new ArrayList<>();
        for (int i = 0; i < batches.size(); i++) {
            if (i == batches.size() / 2) {
                redacted.add(redactions);
            }
            List<Event> batch = batches.get(i);
            redacted.add(
                    i < readable
                            ? batch
                            : batch.stream().map(Seal::withoutWords).toList());
        }
        return redacted;
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
        due.settleRedactions(connection);
        return TableComparison.digests(connection, BULK);
    }
}
