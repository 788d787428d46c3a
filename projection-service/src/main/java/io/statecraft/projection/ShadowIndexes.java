package io.statecraft.projection;

import io.statecraft.readmodels.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import javax.sql.DataSource;

/** Gives tables that were filled without indexes their indexes, does what is due to their rows, and gathers statistics. */
final class ShadowIndexes {
    /** Two at a time: one table waits for its sorting while another is read. */
    private static final int AT_A_TIME = 2;

    private final DataSource database;
    private final String schema;
    private final DueRows due;
    private final IntConsumer done;

    /** @param done is told how many tables are done */
    ShadowIndexes(DataSource database, String schema, DueRows due, IntConsumer done) {
        this.database = database;
        this.schema = schema;
        this.due = due;
        this.done = done;
    }

    void make() throws SQLException {
        AtomicInteger count = new AtomicInteger();
        List<Future<?>> tables = new ArrayList<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME)) {
            for (Table<?> table : BatchWriter.TABLES) {
                tables.add(workers.submit(() -> {
                    ProjectionDatabase.inTransaction(database, connection -> make(connection, table));
                    done.accept(count.incrementAndGet());
                    return table;
                }));
            }
            for (Future<?> table : tables) {
                table.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while indexes are made", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new IllegalStateException("no indexes", e.getCause());
        }
        ProjectionDatabase.inTransaction(database, connection -> {
            due.settleRedactions(connection);
            due.drop(connection);
            ProjectionSchema.run(
                    connection,
                    "analyze %s.%s".formatted(schema, ProjectionSchema.APPLIED_EVENT),
                    "analyze %s.%s".formatted(schema, ProjectionSchema.STANDING));
            return true;
        });
    }

    private boolean make(Connection connection, Table<?> table) throws SQLException {
        ProjectionSchema.run(connection, "set local maintenance_work_mem = '256MB'");
        List<String> indexes = table.indexes(schema);
        ProjectionSchema.run(connection, indexes.get(0));
        due.settle(connection, table);
        ProjectionSchema.run(connection, indexes.subList(1, indexes.size()).toArray(String[]::new));
        ProjectionSchema.run(connection, "analyze " + schema + "." + table.name());
        return true;
    }
}
