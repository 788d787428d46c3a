package io.statecraft.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statecraft.facts.Edtf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ViewTest {
    private static final View RELATIONSHIPS = ReadModels.view("relationships").orElseThrow();
    private static final View TIMELINE = ReadModels.view("timeline").orElseThrow();

    @Test
    void what_is_known_now_is_what_was_never_taken_back() {
        Query query = TIMELINE.query(Question.all(50));
        assertThat(query.sql()).contains("known_to is null").doesNotContain("valid_from is null or");
        assertThat(query.values()).containsExactly(50);
    }

    @Test
    void both_time_axes_and_the_filters_narrow_the_rows_before_they_are_grouped() {
        TimePoint when = TimePoint.validAt(Edtf.parse("2021-07")).asKnownAt(Instant.parse("2021-08-01T00:00:00Z"));
        Query query = RELATIONSHIPS.query(new Question(when, Map.of("actor", List.of("RUS", "TJK")), List.of(), 10));
        assertThat(query.sql().indexOf("actor = cast(? as text)"))
                .isBetween(0, query.sql().lastIndexOf("group by"));
        assertThat(query.values()).contains(LocalDate.parse("2021-07-01"), LocalDate.parse("2021-07-31"), "RUS", "TJK");
        assertThat(placeholders(query)).isEqualTo(query.values().size());
    }

    @Test
    void rows_about_an_actor_are_looked_for_at_each_place_where_it_may_stand() {
        Query query = TIMELINE.query(new Question(TimePoint.ANY, Map.of("actor", List.of("RUS")), List.of(), 10));
        assertThat(query.sql())
                .contains("(actors[1]) = cast(? as text)", "(actors[3]) = cast(? as text)", "(actors[4:]) && cast(?")
                .containsPattern(
                        "order by coalesce\\(valid_from, .*\\) desc, row_key desc\\s+limit \\?\\)\\s+union all");
        assertThat(placeholders(query)).isEqualTo(query.values().size());
        assertThat(Table.of(TIMELINE.model()).definition("any"))
                .anyMatch(statement -> statement.startsWith("create index on any.timeline ((actors[1]), coalesce("))
                .anyMatch(statement -> statement.contains("using gin ((actors[4:])) where actors[4] is not null"));
    }

    @Test
    void what_an_answer_in_another_order_or_of_another_choice_needs_is_not_known_by_its_page() {
        Question asked = new Question(TimePoint.ANY, Map.of("actor", List.of("RUS")), List.of(), 10);
        assertThat(TIMELINE.query(asked.sortedBy("-confidence")).sql()).containsOnlyOnce("limit ?");
        assertThat(RELATIONSHIPS.query(asked).sql()).contains("with last as");
        assertThat(RELATIONSHIPS.query(asked.where("events", List.of("5.."))).sql())
                .doesNotContain("with last as");
        assertThat(RELATIONSHIPS.query(asked.upTo(Question.UNLIMITED)).sql()).doesNotContain("with last as");
    }

    @Test
    void other_read_models_are_visible_at_the_same_time_point() {
        TimePoint when = TimePoint.ANY.asKnownAt(Instant.parse("2021-08-01T00:00:00Z"));
        Query query =
                ReadModels.view("documents").orElseThrow().query(Question.all(5).at(when));
        assertThat(query.sql())
                .contains("from read_models.facts", "from read_models.extractions")
                .doesNotContain("visible");
        assertThat(placeholders(query)).isEqualTo(query.values().size());
    }

    @Test
    void what_cannot_be_asked_names_the_parameter() {
        refused(Map.of("colour", List.of("red")), List.of(), "colour");
        refused(Map.of("dateInferred", List.of("maybe")), List.of(), "dateInferred");
        refused(Map.of("validFrom", List.of("soon")), List.of(), "validFrom");
        refused(Map.of("actor", List.of("a\0b")), List.of(), "actor");
        refused(Map.of(), List.of("2021-07-08"), "cursor");
        refused(Map.of(), List.of("tomorrow", "x"), "cursor");
    }

    @Test
    void the_page_behind_a_row_is_asked_for_by_its_cursor() {
        Query query = TIMELINE.query(Question.all(5).after(List.of("-infinity", "abc-0")));
        assertThat(query.sql()).contains("(coalesce(valid_from, date '-infinity'), row_key) <");
        assertThat(query.values()).containsExactly("-infinity", "abc-0", 5);
    }

    @Test
    void an_order_of_mixed_directions_begins_behind_its_row_too() {
        Question sorted = Question.all(5).sortedBy("-confidence", "kind");
        Query query = TIMELINE.query(sorted.after(List.of("0.9", "force", "2021-01-01", "abc-0")));
        assertThat(query.sql())
                .contains(
                        "order by coalesce(confidence, '-Infinity') desc, kind, coalesce(valid_from, date '-infinity')"
                                + " desc, row_key desc")
                .contains("(coalesce(confidence, '-Infinity') < cast(? as double precision) or");
        assertThat(query.values())
                .containsExactly("0.9", "0.9", "force", "force", "2021-01-01", "2021-01-01", "abc-0", 5);
        assertThat(placeholders(query)).isEqualTo(query.values().size());
    }

    @Test
    void ranges_have_two_ends_of_which_one_may_be_missing() {
        Query query = TIMELINE.query(new Question(
                TimePoint.ANY, Map.of("validFrom", List.of("2021-01-01..2021-06-30", "2022-01-01..")), List.of(), 5));
        assertThat(query.sql())
                .contains("((valid_from >= cast(? as date) and valid_from <= cast(? as date)) or "
                        + "(valid_from >= cast(? as date)))");
        assertThat(query.values()).containsExactly("2021-01-01", "2021-06-30", "2022-01-01", 5);
        refused(Map.of("validFrom", List.of("..")), List.of(), "validFrom");
        refused(Map.of("confidence", List.of("much..")), List.of(), "confidence");
    }

    @Test
    void a_day_of_known_time_is_the_whole_day() {
        Query query =
                TIMELINE.query(new Question(TimePoint.ANY, Map.of("knownFrom", List.of("2021-07-20")), List.of(), 5));
        assertThat(query.values()).containsExactly("2021-07-20T00:00:00Z", "2021-07-20T23:59:59.999999Z", 5);
    }

    @Test
    void only_the_wanted_fields_are_read() {
        assertThat(TIMELINE.query(Question.all(5).of("kind", "validFrom")).sql())
                .startsWith("select answer.kind, answer.valid_from, array[");
        assertThatThrownBy(() -> TIMELINE.query(Question.all(5).of("colour")))
                .isInstanceOfSatisfying(InvalidQuestionException.class, e -> assertThat(e.allowed())
                        .contains("kind"));
        assertThatThrownBy(() -> TIMELINE.query(Question.all(5).sortedBy("actors")))
                .isInstanceOf(InvalidQuestionException.class);
    }

    @Test
    void a_column_that_only_the_answer_has_narrows_it_after_it_was_computed() {
        Query query = RELATIONSHIPS.query(new Question(TimePoint.ANY, Map.of("events", List.of("5..")), List.of(), 5));
        assertThat(query.sql()).contains(") answer\nwhere (events >= cast(? as bigint))");
        assertThat(RELATIONSHIPS.count(Question.all(5)).sql()).startsWith("select count(*) as total");
    }

    @Test
    void words_are_searched_by_an_index_and_marked_up_in_the_answer() {
        View search = ReadModels.view("search").orElseThrow();
        Query query = search.query(new Question(TimePoint.ANY, Map.of("q", List.of("army", "fleet")), List.of(), 5));
        assertThat(query.sql())
                .contains("to_tsvector('english', passage) @@ websearch_to_tsquery('english', cast(? as text))")
                .doesNotContain("{q}");
        assertThat(query.values()).containsOnly("army or fleet", 5).hasSize(4);
        assertThat(placeholders(query)).isEqualTo(query.values().size());
        assertThat(Table.of(search.model()).definition("any"))
                .anyMatch(statement -> statement.contains("using gin (to_tsvector('english', passage))"));
    }

    private static void refused(Map<String, List<String>> filters, List<String> after, String field) {
        assertThatThrownBy(() -> TIMELINE.query(new Question(TimePoint.ANY, filters, after, 5)))
                .isInstanceOfSatisfying(InvalidQuestionException.class, e -> assertThat(e.field())
                        .isEqualTo(field));
    }

    private static long placeholders(Query query) {
        return query.sql().chars().filter(c -> c == '?').count();
    }
}
