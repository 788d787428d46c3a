package io.statecraft.projection;

import io.quarkus.agroal.DataSource;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.Table;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the tables and the broker how the projections stand. */
@Singleton
class ProjectionStatus {
    private final javax.sql.DataSource database;
    private final PartitionPositions positions;
    private final Gate gate;
    private final Rebuild rebuild;

    ProjectionStatus(
            @DataSource("projections") javax.sql.DataSource database,
            PartitionPositions positions,
            Gate gate,
            Rebuild rebuild) {
        this.database = database;
        this.positions = positions;
        this.gate = gate;
        this.rebuild = rebuild;
    }

    /** One read model: its table and how many rows it has, those that were taken back included. */
    record Model(String name, int version, String fingerprint, long rows) {}

    /** All of it. */
    record Report(
            Optional<String> hindrance,
            List<Model> models,
            List<PartitionPositions.Position> positions,
            long lag,
            RebuildStatus rebuild) {}

    Report report() throws SQLException {
        List<Model> models = models();
        List<PartitionPositions.Position> now = positions.now();
        long lag = now.stream().mapToLong(PartitionPositions.Position::lag).sum();
        return new Report(gate.hindrance(), models, now, lag, rebuild.status());
    }

    /** Each table in a transaction of its own: whoever holds one and waits for the next gets in the way of a swap. */
    private List<Model> models() throws SQLException {
        List<Model> models = new ArrayList<>();
        Map<String, String> present =
                ProjectionDatabase.inTransaction(database, new ProjectionSchema(ReadModels.SCHEMA)::fingerprints);
        for (ReadModel<?> model : ReadModels.ALL) {
            if (present.containsKey(model.name())) {
                long rows = ProjectionDatabase.inTransaction(database, connection -> rows(connection, model));
                models.add(
                        new Model(model.name(), model.version(), Table.of(model).fingerprint(), rows));
            }
        }
        return models;
    }

    private static long rows(Connection connection, ReadModel<?> model) throws SQLException {
        String sql = "select count(*) from " + ReadModels.SCHEMA + "." + model.table();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
