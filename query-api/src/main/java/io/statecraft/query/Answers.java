package io.statecraft.query;

import io.quarkus.agroal.DataSource;
import io.statecraft.readmodels.Query;
import io.statecraft.service.Problem;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/** Runs queries on the read models: not too many at once, not too long, and not for clients that are gone. */
@Singleton
class Answers {
    static final Duration SOON = Duration.ofSeconds(1);
    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final int BAD_REQUEST = 400;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_SLOW = 504;
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String QUERY_CANCELED = "57014";
    private static final String DATA_EXCEPTION = "22";

    private final javax.sql.DataSource database;
    private final QueryConfig config;
    private final Client client;
    private final Semaphore permits;

    Answers(@DataSource("query") javax.sql.DataSource database, QueryConfig config, Client client) {
        this.database = database;
        this.config = config;
        this.client = client;
        this.permits = new Semaphore(config.concurrentMax());
    }

    /** What is made of the rows of a result. */
    @FunctionalInterface
    interface Reading<T> {
        T of(ResultSet result) throws SQLException;
    }

    /** What the rows of this query say. */
    <T> T read(Query query, Reading<T> reading) {
        try (RunningQuery running = prepared(query)) {
            client.atEnd(gone -> running.cancel());
            return reading.of(running.execute());
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /** The rows of this query, to be read while the answer is written; closed with the answer at the latest. */
    OpenRows open(Query query) {
        try {
            RunningQuery running = prepared(query);
            OpenRows rows = new OpenRows(running);
            client.atEnd(rows::ended);
            return rows.begun();
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    private RunningQuery prepared(Query query) throws SQLException {
        if (!permits.tryAcquire()) {
            throw Problem.of(TOO_MANY, "too-many-queries", "Too many questions are being answered; ask again.")
                    .asException(SOON);
        }
        try {
            return RunningQuery.prepare(database, query, config.statementTimeMax(), client::waited, permits::release);
        } catch (SQLException | RuntimeException e) {
            permits.release();
            throw e;
        }
    }

    static RuntimeException problem(SQLException e) {
        if (QUERY_CANCELED.equals(e.getSQLState())) {
            return Problem.of(TOO_SLOW, "query-too-slow", "The answer takes too long; narrow the question.")
                    .asException();
        }
        if (String.valueOf(e.getSQLState()).startsWith(DATA_EXCEPTION)) {
            return Problem.of(BAD_REQUEST, "invalid-value", "A value is out of range.")
                    .asException();
        }
        LOG.errorf(e, "cannot answer");
        String detail = UNDEFINED_TABLE.equals(e.getSQLState())
                ? "The read models are not built yet; ask again in a moment."
                : "The database does not answer; ask again in a moment.";
        return Problem.of(UNAVAILABLE, "not-now", detail).asException(SOON);
    }
}
