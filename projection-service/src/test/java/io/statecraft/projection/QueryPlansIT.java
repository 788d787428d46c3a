package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Edtf;
import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.readmodels.View;
import io.statecraft.testing.TestBackends;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions that a filter narrows, and pages of rows, never read a whole large table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlansIT {
    private static final String SCHEMA = "query_plans";
    private static final int FACTS = 20_000;
    private final Connection connection = connect();

    private static Connection connect() {
        try {
            return TestBackends.shared().sql(DatabaseRole.PROJECTIONS).connect();
        } catch (SQLException e) {
            throw new IllegalStateException("no database", e);
        }
    }

    @BeforeAll
    void fill() throws SQLException {
        connection.setAutoCommit(false);
        ProjectionSchema schema = new ProjectionSchema(SCHEMA);
        ProjectionSchema.run(connection, "drop schema if exists " + SCHEMA + " cascade", "create schema " + SCHEMA);
        schema.createBooks(connection);
        schema.createTables(connection);
        BatchWriter writer = new BatchWriter(SCHEMA);
        List<io.statecraft.facts.Event> events = new ArrayList<>();
        for (int i = 0; i < FACTS; i++) {
            events.add(SampleFacts.event(i));
        }
        writer.apply(connection, events);
        for (String table : ProjectionSchema.tables().toList()) {
            ProjectionSchema.run(connection, "analyze " + SCHEMA + "." + table);
        }
        connection.commit();
    }

    @AfterAll
    void drop() throws SQLException {
        ProjectionSchema.run(connection, "drop schema " + SCHEMA + " cascade");
        connection.commit();
        connection.close();
    }

    @Test
    void a_filter_by_actor_uses_an_index() throws SQLException {
        TimePoint then = TimePoint.validAt(Edtf.parse("2021")).asKnownAt(Instant.parse("2030-01-01T00:00:00Z"));
        for (View view : ReadModels.VIEWS) {
            boolean byActor =
                    view.filters().stream().anyMatch(filter -> filter.name().equals("actor"));
            if (byActor) {
                Map<String, List<String>> filter = Map.of("actor", List.of("actor-123"));
                for (TimePoint time : List.of(TimePoint.ANY, then)) {
                    assertNoWholeTable(view, new Question(time, filter, List.of(), 50));
                }
            }
        }
    }

    @Test
    void one_thing_is_found_by_an_index() throws SQLException {
        for (View view : ReadModels.VIEWS) {
            if (view.identity().isPresent()) {
                Map<String, List<String>> filter = Map.of(view.identity().get(), List.of("x"));
                assertNoWholeTable(view, new Question(TimePoint.ANY, filter, List.of(), 50));
            }
        }
    }

    @Test
    void pages_of_rows_follow_an_index() throws SQLException {
        for (ReadModel<?> model : ReadModels.ALL) {
            for (View view : model.views()) {
                if (view.columns().stream().anyMatch(column -> column.name().equals("row_key"))) {
                    assertNoWholeTable(view, Question.all(50));
                }
            }
        }
    }

    private void assertNoWholeTable(View view, Question question) throws SQLException {
        String plan = plan(view.query(question));
        for (ReadModel<?> model : ReadModels.ALL) {
            // Small tables are rightly read as a whole.
            if (rows(model.table()) > 2000) {
                assertThat(plan)
                        .as("%s %s", view.name(), question)
                        .doesNotContain("Seq Scan on " + model.table() + " ")
                        .doesNotContain("Seq Scan on " + model.table() + "\n");
            }
        }
    }

    private long rows(String table) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select count(*) from " + SCHEMA + "." + table);
                ResultSet row = query.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private String plan(Query query) throws SQLException {
        String sql = "explain " + query.sql().replace(ReadModels.SCHEMA + ".", SCHEMA + ".");
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }
}
