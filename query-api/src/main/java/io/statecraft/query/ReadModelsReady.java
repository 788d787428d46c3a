package io.statecraft.query;

import io.quarkus.agroal.DataSource;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when every view can be answered: the database is there and the tables fit the definitions. */
@Readiness
@Singleton
class ReadModelsReady implements HealthCheck {
    private final javax.sql.DataSource database;

    ReadModelsReady(@DataSource("query") javax.sql.DataSource database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        String name = "query: read models";
        try (Connection connection = database.getConnection()) {
            for (View view : ReadModels.VIEWS) {
                prepare(connection, view);
            }
            return HealthCheckResponse.up(name);
        } catch (SQLException e) {
            return HealthCheckResponse.named(name)
                    .down()
                    .withData(
                            "reason",
                            String.valueOf(e.getMessage()).lines().findFirst().orElse(""))
                    .build();
        }
    }

    /** Asks the database to plan the question, which fails when a table or column is missing; no row is read. */
    private static void prepare(Connection connection, View view) throws SQLException {
        var query = view.query(Question.all(1));
        try (PreparedStatement statement = connection.prepareStatement("explain " + query.sql())) {
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            statement.execute();
        }
    }
}
