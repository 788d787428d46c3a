package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Json;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.readmodels.View;
import io.statecraft.testing.TestBackends;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Questions that a filter narrows, and pages of rows, never read a whole large table. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryPlansIT {
    private static final String SCHEMA = "query_plans";
    private static final int FACTS = 20_000;
    /** The first of the alphabet: so that no place behind it seems to be at the end of all. */
    private static final String HEAVY = "a-heavy-one";

    private static final int FACTS_ABOUT_HEAVY = 8_000;
    /** Some about actor 123 among them. */
    private static final int FACTS_TOLD_TWICE = 400;

    private static final int PAGE = 10;
    /** Some rows more than on the page: those that are equal in the first keys of its order. Of each kind there are 888. */
    private static final int ROWS_READ_MAX = 12 * PAGE;

    /** Their answers, or the order of these, come from all rows about the actor. */
    private static final Set<String> WHOLE =
            Set.of("actors", "corroboration", "matters", "strength-comparison", "forecasters", "search");

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
        for (int i = 0; i < FACTS_ABOUT_HEAVY; i++) {
            events.add(SampleFacts.eventAbout(HEAVY, i));
        }
        for (int i = 0; i < FACTS_TOLD_TWICE; i++) {
            events.add(SampleFacts.eventAgain(i));
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

    @Test
    void a_page_about_an_actor_with_many_rows_reads_about_as_many_as_it_has() throws SQLException {
        List<TimePoint> times = List.of(
                TimePoint.ANY,
                TimePoint.validAt(Edtf.parse("2005")),
                TimePoint.validAt(Edtf.parse("1950")),
                TimePoint.validAt(Edtf.parse("2100")),
                TimePoint.ANY.asKnownAt(Instant.parse("2030-01-01T00:00:00Z")),
                TimePoint.ANY.asKnownAt(Instant.parse("2000-01-01T00:00:00Z")));
        for (View view : viewsByActor()) {
            for (TimePoint time : WHOLE.contains(view.name()) ? List.<TimePoint>of() : times) {
                Question first = new Question(time, Map.of("actor", List.of(HEAVY)), List.of(), PAGE);
                assertFewRowsRead(view, first);
                rows(view.query(first)).stream()
                        .reduce((one, next) -> next)
                        .ifPresent(last -> assertFewRowsRead(view, first.after(last.cursor())));
            }
        }
    }

    @Test
    void pages_about_actors_are_parts_of_the_whole_answer() throws SQLException {
        List<List<String>> wanted =
                List.of(List.of("actor-123"), List.of("actor-123", "actor-124", HEAVY), List.of("nobody"));
        for (View view : viewsByActor()) {
            for (List<String> actors : wanted) {
                for (TimePoint time : List.of(TimePoint.ANY, TimePoint.validAt(Edtf.parse("2005")))) {
                    Question all = new Question(time, Map.of("actor", actors), List.of(), Question.UNLIMITED);
                    List<Row> whole = rows(view.query(all));
                    List<Row> paged = new ArrayList<>();
                    List<Row> page = rows(view.query(all.upTo(PAGE)));
                    while (!page.isEmpty() && paged.size() < 5 * PAGE) {
                        paged.addAll(page);
                        page = rows(view.query(
                                all.upTo(PAGE).after(page.get(page.size() - 1).cursor())));
                    }
                    assertThat(paged)
                            .as("%s %s %s", view.name(), actors, time)
                            .isEqualTo(whole.subList(0, Math.min(whole.size(), 5 * PAGE)));
                }
            }
        }
    }

    /** A row of an answer: its columns in words, and where it stands. */
    private record Row(List<String> columns, List<String> cursor) {}

    private static List<View> viewsByActor() {
        return ReadModels.VIEWS.stream()
                .filter(view ->
                        view.filters().stream().anyMatch(filter -> filter.name().equals("actor")))
                .filter(view -> view.filters().stream().noneMatch(Filter::required))
                .toList();
    }

    private List<Row> rows(Query query) throws SQLException {
        List<Row> rows = new ArrayList<>();
        try (PreparedStatement statement = prepared("", query);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                List<String> columns = new ArrayList<>();
                for (int i = 1; i < row.getMetaData().getColumnCount(); i++) {
                    // Whether an array's elements stand in quotation marks depends on how the driver got it.
                    columns.add(String.valueOf(row.getString(i)).replace("\"", ""));
                }
                rows.add(new Row(
                        columns, List.of((String[]) row.getArray("cursor").getArray())));
            }
        }
        return rows;
    }

    /** No part of the plan takes many rows from a table, those included that it then drops. */
    private void assertFewRowsRead(View view, Question question) {
        try (PreparedStatement statement = prepared("explain (analyze, format json) ", view.query(question));
                ResultSet row = statement.executeQuery()) {
            row.next();
            JsonNode plan = Json.MAPPER.readTree(row.getString(1));
            assertThat(plan.findParents("Relation Name"))
                    .as("rows read for %s %s by %s", view.name(), question, plan.toPrettyString())
                    .allMatch(scan -> scan.path("Actual Loops").asDouble()
                                    * (scan.path("Actual Rows").asDouble()
                                            + scan.path("Rows Removed by Filter")
                                                    .asDouble())
                            <= ROWS_READ_MAX);
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("no plan for " + view.name(), e);
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
        try (PreparedStatement statement = prepared("explain ", query)) {
            StringBuilder plan = new StringBuilder();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    plan.append(row.getString(1)).append('\n');
                }
            }
            return plan.toString();
        }
    }

    private PreparedStatement prepared(String before, Query query) throws SQLException {
        String sql = before + query.sql().replace(ReadModels.SCHEMA + ".", SCHEMA + ".");
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < query.values().size(); i++) {
            statement.setObject(i + 1, query.values().get(i));
        }
        return statement;
    }
}
