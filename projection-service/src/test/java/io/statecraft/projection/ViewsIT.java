package io.statecraft.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.statecraft.embedded.DatabaseRole;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.EventCodec;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Topics;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ColumnType;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.Query;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.readmodels.View;
import io.statecraft.testing.BackendsResource;
import io.statecraft.testing.TestBackends;
import io.statecraft.testing.TopicWriter;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(BackendsResource.class)
class ViewsIT {
    private static final TestBackends BACKENDS = TestBackends.shared();
    private static final Instant THEN = Instant.parse("2021-07-25T00:00:00Z");

    private static Stream<TimePoint> times() {
        return Stream.of(
                        Optional.<String>empty(),
                        Optional.of("2021-07-08"),
                        Optional.of("199X"),
                        Optional.of("2016/.."))
                .map(date ->
                        date.map(text -> TimePoint.validAt(Edtf.parse(text))).orElse(TimePoint.ANY))
                .flatMap(time -> Stream.of(time, time.asKnownAt(THEN)));
    }

    @Test
    void every_view_answers_at_any_time_with_the_columns_that_it_declares() throws SQLException {
        for (View view : ReadModels.VIEWS) {
            for (TimePoint time : times().toList()) {
                List<String> columns = resultColumns(view, Question.all(3).at(time));
                List<String> declared = new ArrayList<>();
                view.columns().forEach(column -> declared.add(column.name() + " " + jdbcName(column)));
                declared.add("cursor _text");
                assertThat(columns).as(view.name()).isEqualTo(declared);
            }
        }
    }

    @Test
    void every_view_tells_what_has_changed_since_any_time() throws SQLException {
        for (View view : ReadModels.VIEWS) {
            for (TimePoint time : times().toList()) {
                Query query = view.changes(Question.all(3).after(List.of("a")), time);
                List<String> columns = run(view, query, ViewsIT::names);
                assertThat(columns)
                        .containsExactly("change text", "before jsonb", "after jsonb", "cause text", "cursor _text");
            }
        }
    }

    @Test
    void every_filter_of_every_view_takes_its_own_example() throws SQLException {
        for (View view : ReadModels.VIEWS) {
            for (Filter filter : view.filters()) {
                String value =
                        filter.type() == ColumnType.TEXT && filter.allowed().isEmpty() ? "x" : filter.example();
                Question question =
                        new Question(TimePoint.ANY, Map.of(filter.name(), List.of(value, value)), List.of(), 3);
                assertThat(resultColumns(view, question)).isNotEmpty();
            }
        }
    }

    @Test
    void pages_show_every_row_once() throws SQLException {
        Story story = Story.of("A congress in Laibach that lasted long.");
        try (TopicWriter writer = BACKENDS.writer()) {
            for (int i = 0; i < 25; i++) {
                String date = i % 5 == 0 ? "../1821" : "18" + (20 + i % 3);
                var fact = story.meeting("laibach", List.of("guest-" + i), date, Factuality.CERTAIN);
                writer.write(EventCodec.encode(Topics.FACTS, story.recorded(fact, "" + i)));
            }
        }
        Map<String, List<String>> filter = Map.of("actor", List.of("laibach"));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> cursors("interactions", new Question(TimePoint.ANY, filter, List.of(), 100))
                                .size()
                        == 25);
        for (String view : List.of("interactions", "relationships", "timeline", "facts", "mentions")) {
            List<List<String>> whole = cursors(view, new Question(TimePoint.ANY, filter, List.of(), 1000));
            List<List<String>> paged = new ArrayList<>();
            List<String> after = List.of();
            do {
                List<List<String>> page = cursors(view, new Question(TimePoint.ANY, filter, after, 4));
                paged.addAll(page);
                after = page.isEmpty() ? List.of() : page.get(page.size() - 1);
            } while (!after.isEmpty());
            assertThat(paged).as(view).isEqualTo(whole);
            assertThat(new HashSet<>(paged)).as(view).hasSameSizeAs(paged);
            assertThat(paged).as(view).hasSizeGreaterThanOrEqualTo(25);
        }
    }

    private static List<String> resultColumns(View view, Question question) throws SQLException {
        return run(view, view.query(question), ViewsIT::names);
    }

    private static List<String> names(ResultSet result) throws SQLException {
        List<String> columns = new ArrayList<>();
        ResultSetMetaData data = result.getMetaData();
        for (int i = 1; i <= data.getColumnCount(); i++) {
            columns.add(data.getColumnLabel(i) + " " + data.getColumnTypeName(i));
        }
        return columns;
    }

    private static List<List<String>> cursors(String view, Question question) throws SQLException {
        return run(Answers.view(view), Answers.view(view).query(question), result -> {
            List<List<String>> cursors = new ArrayList<>();
            while (result.next()) {
                Array cursor = result.getArray("cursor");
                cursors.add(List.of((String[]) cursor.getArray()));
            }
            return cursors;
        });
    }

    private interface Reading<T> {
        T of(ResultSet result) throws SQLException;
    }

    private static <T> T run(View view, Query query, Reading<T> reading) throws SQLException {
        try (Connection connection = BACKENDS.sql(DatabaseRole.QUERY).connect();
                PreparedStatement statement = connection.prepareStatement(query.sql())) {
            for (int i = 0; i < query.values().size(); i++) {
                statement.setObject(i + 1, query.values().get(i));
            }
            try (ResultSet result = statement.executeQuery()) {
                return reading.of(result);
            }
        } catch (SQLException e) {
            throw new SQLException(view.name() + ": " + query.sql(), e);
        }
    }

    private static String jdbcName(Column column) {
        return switch (column.type()) {
            case TEXT -> "text";
            case INTEGER -> "int8";
            case NUMBER -> "numeric";
            case REAL -> "float8";
            case BOOLEAN -> "bool";
            case DATE -> "date";
            case INSTANT -> "timestamptz";
            case TEXTS -> "_text";
            case JSON -> "jsonb";
        };
    }
}
