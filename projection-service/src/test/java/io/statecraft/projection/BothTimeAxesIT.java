package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Actor;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.facts.FactRecorded;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.Interaction;
import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.testing.TestBackends;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
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
            @ForAll("points") List<Point> points)
            throws SQLException {
        RandomLog random = new RandomLog(firstFact, history);
        try {
            BatchWriter writer = new BatchWriter(SCHEMA);
            for (List<Event> batch : random.batches()) {
                writer.apply(database(), batch);
            }
            NaiveKnowledge naive = new NaiveKnowledge(random.log());
            for (Point point : points) {
                TimePoint time = point.in(random.log());
                List<FactRecorded> known = naive.at(time);
                assertThat(answer("facts", time, List.of("fact", "factuality", "date")))
                        .isEqualTo(lines(known, BothTimeAxesIT::content));
                assertThat(answer("military-balance", time, List.of("fact", "owner", "change")))
                        .isEqualTo(lines(known, BothTimeAxesIT::strength));
                assertThat(answer("interactions", time, List.of("fact", "actor", "recipient", "reality")))
                        .isEqualTo(lines(known, BothTimeAxesIT::meetings));
                assertThat(answer("relationships", time, List.of("one", "other", "events", "alleged")))
                        .isEqualTo(pairs(known));
            }
        } finally {
            database().rollback();
        }
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
                        Arbitraries.integers().between(0, 8),
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
        List<String> dates = new ArrayList<>(RandomLog.DATES);
        dates.addAll(List.of("", "2021-07-21", "2022", "1950", "2019-05-31/2019-06-01"));
        return Combinators.combine(Arbitraries.integers().between(0, 40), Arbitraries.of(dates))
                .as(Point::new)
                .list()
                .ofSize(3);
    }

    private static List<String> content(Fact fact) {
        return List.of(String.join(
                " ",
                fact.id(),
                fact.statement().factuality().code(),
                fact.statement().date().map(Edtf::toString).orElse("null")));
    }

    private static List<String> strength(Fact fact) {
        return fact instanceof Force force
                ? List.of(String.join(
                        " ", fact.id(), force.owner().id(), force.change().code()))
                : List.of();
    }

    private static List<String> meetings(Fact fact) {
        if (!(fact instanceof Interaction meeting)) {
            return List.of();
        }
        String reality =
                switch (fact.statement().factuality()) {
                    case CERTAIN -> "happened";
                    case PROBABLE, POSSIBLE -> "possible";
                    case UNCOMMITTED -> "alleged";
                    default -> "denied";
                };
        return meeting.recipients().stream()
                .map(Actor::id)
                .distinct()
                .map(other -> String.join(" ", fact.id(), meeting.actor().id(), other, reality))
                .toList();
    }

    private static List<String> pairs(List<FactRecorded> known) {
        Map<String, int[]> pairs = new TreeMap<>();
        for (FactRecorded recorded : known) {
            Factuality factuality = recorded.fact().statement().factuality();
            for (String line : meetings(recorded.fact())) {
                String one = line.split(" ")[1];
                String other = line.split(" ")[2];
                if (!one.equals(other)) {
                    String pair = one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
                    int[] counts = pairs.computeIfAbsent(pair, key -> new int[2]);
                    counts[0] += factuality == Factuality.CERTAIN ? 1 : 0;
                    counts[1] += factuality == Factuality.UNCOMMITTED ? 1 : 0;
                }
            }
        }
        return pairs.entrySet().stream()
                .map(pair -> "%s %d %d".formatted(pair.getKey(), pair.getValue()[0], pair.getValue()[1]))
                .sorted()
                .toList();
    }

    private static List<String> lines(List<FactRecorded> known, Function<Fact, List<String>> say) {
        return known.stream()
                .flatMap(recorded -> say.apply(recorded.fact()).stream())
                .sorted()
                .toList();
    }

    private static List<String> answer(String view, TimePoint time, List<String> columns) throws SQLException {
        Query query =
                ReadModels.view(view).orElseThrow().query(Question.all(10_000).at(time));
        String sql = query.sql().replace(ReadModels.SCHEMA + ".", SCHEMA + ".");
        try (PreparedStatement statement = database().prepareStatement(sql)) {
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            List<String> lines = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    List<String> values = new ArrayList<>();
                    for (String column : columns) {
                        values.add(row.getString(column));
                    }
                    lines.add(values.stream().collect(Collectors.joining(" ")));
                }
            }
            return lines.stream().sorted().toList();
        }
    }

    private static Connection database() {
        if (connection == null) {
            throw new IllegalStateException("not connected");
        }
        return connection;
    }
}
