package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

/** The rows of an answer that is written while they are read. */
final class OpenRows {
    private final RunningQuery running;
    private final AtomicBoolean reading = new AtomicBoolean();
    private volatile @org.jspecify.annotations.Nullable ResultSet result;

    OpenRows(RunningQuery running) {
        this.running = running;
    }

    /** What is done with a row. */
    @FunctionalInterface
    interface Writing {
        void row(ObjectNode row) throws IOException;
    }

    /** Waits for the first rows, so that what fails fails before the answer has begun. */
    OpenRows begun() throws SQLException {
        try {
            result = running.execute();
            return this;
        } catch (SQLException | RuntimeException e) {
            running.close();
            throw e;
        }
    }

    /** Hands over every row. */
    void each(Shape.Reading shape, Writing writing) throws IOException {
        ResultSet rows = result;
        if (rows == null || !reading.compareAndSet(false, true)) {
            throw new IllegalStateException("the rows are read once, after they were begun");
        }
        try (running) {
            while (rows.next()) {
                writing.row(shape.of(rows));
            }
        } catch (SQLException e) {
            // The status is sent: only a connection that breaks off tells that rows are missing.
            throw new IOException("the rows broke off", e);
        }
    }

    /** The client has its answer or is gone: nobody reads on. */
    void ended(boolean gone) {
        running.cancel();
        if (!reading.get()) {
            running.close();
        }
    }
}
