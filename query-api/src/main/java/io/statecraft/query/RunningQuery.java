package io.statecraft.query;

import io.statecraft.readmodels.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jboss.logging.Logger;

/** A statement that runs, and its rows as the database hands them over: a few at a time, however many there are. */
final class RunningQuery implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(RunningQuery.class);
    private static final int ROWS_AT_A_TIME = 500;

    private final Connection connection;
    private final PreparedStatement statement;
    private final Consumer<Duration> waited;
    private final Runnable afterwards;
    private final AtomicBoolean closed = new AtomicBoolean();

    private RunningQuery(
            Connection connection, PreparedStatement statement, Consumer<Duration> waited, Runnable afterwards) {
        this.connection = connection;
        this.statement = statement;
        this.waited = waited;
        this.afterwards = afterwards;
    }

    /**
     * Prepares the query in a connection of its own.
     *
     * @param waited is told how long the database took until the first rows
     * @param afterwards what is to be done once it is closed
     */
    static RunningQuery prepare(
            DataSource database, Query query, Duration timeMax, Consumer<Duration> waited, Runnable afterwards)
            throws SQLException {
        Connection connection = database.getConnection();
        try {
            connection.setReadOnly(true);
            connection.setAutoCommit(false); // else the driver would hold all rows in memory
            PreparedStatement statement = connection.prepareStatement(query.sql());
            statement.setFetchSize(ROWS_AT_A_TIME);
            statement.setQueryTimeout((int) Math.max(1, timeMax.toSeconds()));
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            return new RunningQuery(connection, statement, waited, afterwards);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    ResultSet execute() throws SQLException {
        long begun = System.nanoTime();
        try {
            return statement.executeQuery();
        } finally {
            waited.accept(Duration.ofNanos(System.nanoTime() - begun));
        }
    }

    /** Ends the statement at the database; whoever waits for its rows gets an exception. */
    void cancel() {
        if (!closed.get()) {
            try {
                statement.cancel();
            } catch (SQLException e) {
                LOG.debugf(e, "the statement was over already");
            }
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            try (Connection returned = connection) {
                returned.rollback();
            } catch (SQLException e) {
                LOG.debugf(e, "the connection was lost already");
            } finally {
                afterwards.run();
            }
        }
    }
}
