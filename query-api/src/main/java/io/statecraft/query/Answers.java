package io.statecraft.query;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.agroal.DataSource;
import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Answers questions from the tables of the read models. */
@Singleton
class Answers {
    private static final Logger LOG = Logger.getLogger(Answers.class);
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;
    private static final int TOO_SLOW = 504;
    private static final String UNDEFINED_TABLE = "42P01";
    private static final String QUERY_CANCELED = "57014";
    private static final String DATA_EXCEPTION = "22";

    private final javax.sql.DataSource database;
    private final QueryConfig config;

    Answers(@DataSource("query") javax.sql.DataSource database, QueryConfig config) {
        this.database = database;
        this.config = config;
    }

    /**
     * The rows of a page.
     *
     * @param rows the rows
     * @param behind the cursor of the last row, where more rows follow
     */
    record Page(List<ObjectNode> rows, Optional<List<String>> behind) {}

    /** The page that was asked for. */
    Page page(View view, Asked asked) {
        Query query = view.query(asked.question());
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query.sql())) {
            statement.setQueryTimeout((int) config.statementTimeMax().toSeconds());
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                return read(view, asked.limit(), result);
            }
        } catch (SQLException e) {
            throw problem(view, e);
        }
    }

    private static Page read(View view, int limit, ResultSet result) throws SQLException {
        List<ObjectNode> rows = new ArrayList<>();
        List<String> cursor = List.of();
        while (result.next()) {
            if (rows.size() == limit) {
                return new Page(rows, Optional.of(cursor));
            }
            rows.add(Rows.read(result, view.columns()));
            cursor = Rows.strings(result, "cursor");
        }
        return new Page(rows, Optional.empty());
    }

    private static RuntimeException problem(View view, SQLException e) {
        if (QUERY_CANCELED.equals(e.getSQLState())) {
            return Problem.of(TOO_SLOW, "query-too-slow", "The answer takes too long; narrow the question.")
                    .asException();
        }
        if (String.valueOf(e.getSQLState()).startsWith(DATA_EXCEPTION)) {
            return Problem.of(BAD_REQUEST, "invalid-value", "A value is out of range.")
                    .asException();
        }
        LOG.errorf(e, "cannot answer view=%s", view.name());
        String detail = UNDEFINED_TABLE.equals(e.getSQLState())
                ? "The read models are not built yet; ask again in a moment."
                : "The database does not answer; ask again in a moment.";
        return Problem.of(UNAVAILABLE, "not-now", detail).asException();
    }
}
