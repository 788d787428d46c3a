package io.statecraft.projection;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Work in one transaction: all of it or nothing. */
final class ProjectionDatabase {
    /** Something that needs a connection. */
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private ProjectionDatabase() {}

    static <T> T inTransaction(DataSource database, Work<T> work) throws SQLException {
        return inTransaction(database, Connection.TRANSACTION_READ_COMMITTED, work);
    }

    static <T> T inTransaction(DataSource database, int isolation, Work<T> work) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(isolation);
            try {
                T result = work.on(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException e) {
                rollBack(connection, e);
                throw e;
            }
        }
    }

    /** What a query of one truth value tells. */
    static boolean ask(Connection connection, String sql) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void rollBack(Connection connection, Exception cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Whether the database may succeed with the same work later: it is away, overloaded, or saw a conflict. */
    static boolean mayPass(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        boolean noAnswer = e.getSQLState() == null;
        return noAnswer
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("55")
                || state.startsWith("57")
                || state.startsWith("58");
    }
}
