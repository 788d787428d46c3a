package io.statecraft.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** Statements in the tests' database, with the rights of one user; each runs in a connection of its own. */
public final class Sql {
    private final String url;
    private final String user;
    private final String password;

    Sql(String url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    public Connection connect() throws SQLException {
        return source().getConnection();
    }

    /** Connections of this user, each a new one. */
    public DataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(user);
        source.setPassword(password);
        return source;
    }

    /** Runs a statement and returns how many rows it changed. */
    public int execute(String statement, Object... parameters) {
        return prepared(statement, parameters, prepared -> {
            prepared.execute();
            return prepared.getUpdateCount();
        });
    }

    /** The rows of a query, each by column name in the order of the columns. */
    public List<Map<String, @Nullable Object>> rows(String query, Object... parameters) {
        return prepared(query, parameters, prepared -> {
            try (ResultSet result = prepared.executeQuery()) {
                List<Map<String, @Nullable Object>> rows = new ArrayList<>();
                while (result.next()) {
                    rows.add(row(result));
                }
                return rows;
            }
        });
    }

    /** The one number that a query such as {@code select count(*)} answers with. */
    public long number(String query, Object... parameters) {
        return prepared(query, parameters, prepared -> {
            try (ResultSet result = prepared.executeQuery()) {
                if (!result.next()) {
                    throw new AssertionError("no row: " + query);
                }
                return result.getLong(1);
            }
        });
    }

    private interface Work<T> {
        T on(PreparedStatement statement) throws SQLException;
    }

    private <T> T prepared(String text, Object[] parameters, Work<T> work) {
        try (Connection connection = connect();
                PreparedStatement statement = connection.prepareStatement(text)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new AssertionError(user + " could not run: " + text + ": " + e.getMessage(), e);
        }
    }

    private static Map<String, @Nullable Object> row(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            row.put(columns.getColumnLabel(i), result.getObject(i));
        }
        return row;
    }
}
