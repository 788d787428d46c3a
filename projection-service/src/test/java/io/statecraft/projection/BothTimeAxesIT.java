package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.readmodels.View;
import io.statecraft.testing.TestBackends;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** On any history and at any time point, the tables answer what the log says by definition. */
class BothTimeAxesIT {
    private static final String SCHEMA = "both_time_axes";
    private static final int POINTS = 30;

    private static @Nullable Connection connection;

    @BeforeContainer
    static void makeTables() throws SQLException {
        Connection made = TestBackends.shared().sql(DatabaseRole.PROJECTIONS).connect();
        connection = made;
        made.setAutoCommit(false);
        ProjectionSchema schema = new ProjectionSchema(SCHEMA);
        ProjectionSchema.run(made, "drop schema if exists " + SCHEMA + " cascade", "create schema " + SCHEMA);
        schema.createBooks(made);
        schema.createTables(made);
        made.commit();
    }

    @AfterContainer
    static void dropTables() throws SQLException {
        ProjectionSchema.run(database(), "drop schema " + SCHEMA + " cascade");
        database().commit();
        database().close();
    }

    @Property
    void the_tables_answer_what_the_log_says(
            @ForAll @IntRange(max = 600) int firstFact,
            @ForAll("histories") List<RandomLog.Step> history,
            @ForAll("points") List<Point> points,
            @ForAll @IntRange(max = 3) int way)
            throws SQLException {
        RandomLog random = new RandomLog(firstFact, history);
        try {
            BatchWriter writer = new BatchWriter(SCHEMA);
            for (List<Event> batch : random.batches()) {
                writer.apply(database(), batch);
            }
            NaiveKnowledge naive = new NaiveKnowledge(random.log());
            List<TimePoint> times =
                    points.stream().map(point -> point.in(random.log())).toList();
            List<NaiveKnowledge.Known> known = times.stream().map(naive::at).toList();
            PointsInTime asked = new PointsInTime(database(), SCHEMA);
            for (NaiveAnswers view : NaiveAnswers.ALL) {
                // One history in four is asked as the query API asks: one statement, one point.
                List<List<String>> answers = way == 0
                        ? List.of(asked.rows(view.view(), view.columns(), times.get(0)))
                        : asked.rows(view.view(), view.columns(), times);
                for (int i = 0; i < answers.size(); i++) {
                    assertThat(sorted(answers.get(i)))
                            .as("%s at %s", view.view(), times.get(i))
                            .isEqualTo(sorted(view.rows().apply(known.get(i))));
                }
            }
        } finally {
            database().rollback();
        }
    }

    @Example
    void every_view_but_the_search_is_asked() {
        assertThat(ReadModels.VIEWS.stream().map(View::name))
                .filteredOn(name ->
                        NaiveAnswers.ALL.stream().noneMatch(view -> view.view().equals(name)))
                .containsExactly("search");
    }

    /** A time point of a history: by what was known after one of its events, or now. */
    record Point(int afterEvent, String validAt) {
        TimePoint in(List<Event> log) {
            TimePoint days = validAt.isEmpty() ? TimePoint.ANY : TimePoint.validAt(Edtf.parse(validAt));
            return log.isEmpty() || afterEvent == 0
                    ? days
                    : days.asKnownAt(log.get(afterEvent % log.size()).recordedTime());
        }
    }

    @Provide
    Arbitrary<List<RandomLog.Step>> histories() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, RandomLog.ACTIONS - 1),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(0, 5),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.of(false, false, true))
                .as(RandomLog.Step::new)
                .list()
                .ofMaxSize(50);
    }

    @Provide
    Arbitrary<List<Point>> points() {
        List<String> dates = new ArrayList<>(RandomFacts.DATES);
        dates.addAll(List.of("", "2021-07-21", "2022", "1950", "2019-05-31/2019-06-01"));
        return Combinators.combine(Arbitraries.integers().between(0, 40), Arbitraries.of(dates))
                .as(Point::new)
                .list()
                .ofSize(POINTS);
    }

    private static List<String> sorted(List<String> rows) {
        return rows.stream().sorted().toList();
    }

    private static Connection database() {
        if (connection == null) {
            throw new IllegalStateException("not connected");
        }
        return connection;
    }
}
