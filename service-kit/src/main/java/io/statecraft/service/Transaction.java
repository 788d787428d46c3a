package io.statecraft.service;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work on a database that is written wholly or not at all. */
public final class Transaction {
    private Transaction() {}

    /** What is done within a transaction. */
    @FunctionalInterface
    public interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Commits what {@code work} did, or rolls it back and throws what it threw. */
    public static <T> T run(DataSource database, Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                T result = work.in(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error failure) {
                rollBack(connection, failure);
                throw failure;
            }
        }
    }

    /** Explicitly, because giving a connection back with work in it may commit that work. */
    private static void rollBack(Connection connection, Throwable failure) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}
