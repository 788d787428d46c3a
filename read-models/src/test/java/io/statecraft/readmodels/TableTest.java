package io.statecraft.readmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Event;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Interaction;
import io.statecraft.readmodels.relationships.Relationships;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TableTest {
    private static final Event MEETING_OF_THREE = Given.recorded(new Interaction(
            Given.statement(),
            Actor.of("RUS", "Russia", "Moscow"),
            List.of(Actor.of("TJK"), Actor.of("taliban"), Actor.of("TJK", "Dushanbe")),
            EventType.CONSULT,
            Optional.empty()));

    @Test
    void the_table_has_the_standard_columns_and_those_of_the_record() {
        for (ReadModel<?> model : ReadModels.ALL) {
            String create = Table.of(model).definition("s").get(0);
            assertThat(create)
                    .startsWith("create table s." + model.table())
                    .contains("row_key text not null", "valid_from date,", "known_to timestamptz,");
            for (Column column : Table.of(model).ownColumns()) {
                assertThat(create)
                        .contains("  " + column.name() + " " + column.type().sql());
            }
        }
    }

    @Test
    void a_meeting_of_many_is_a_row_for_each_pair_of_one_fact() {
        List<Map<String, Object>> rows = rows(new Relationships(), MEETING_OF_THREE);
        assertThat(rows).extracting(row -> row.get("recipient")).containsExactly("TJK", "taliban");
        assertThat(rows).extracting(row -> row.get("fact")).containsOnly(subject());
        assertThat(rows).extracting(row -> row.get("row_key")).containsExactly(subject() + "-0", subject() + "-1");
        assertThat(rows.get(0))
                .containsEntry("known_from", Given.RECORDED)
                .containsEntry("event", "CONSULT")
                .containsEntry("date", "2020-05-03")
                .containsEntry("quadrant", "verbal-cooperation")
                .doesNotContainKey("known_to");
    }

    @Test
    void an_event_gives_the_same_rows_whenever_it_is_read() {
        for (ReadModel<?> model : ReadModels.ALL) {
            Table<?> table = Table.of(model);
            assertThat(table.rows(MEETING_OF_THREE, Optional.empty()))
                    .isEqualTo(table.rows(MEETING_OF_THREE, Optional.empty()));
        }
    }

    @Test
    void the_fingerprint_is_that_of_the_definition() {
        assertThat(Table.of(new Relationships()).fingerprint())
                .isEqualTo(Table.of(new Relationships()).fingerprint());
        assertThat(ReadModels.ALL.stream().map(model -> Table.of(model).fingerprint()))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_column_without_a_meaning_is_refused() {
        record Bare(String word) {}
        assertThatThrownBy(() -> RecordColumns.of(Bare.class)).hasMessageContaining("@Meaning is missing at word");
    }

    private static String subject() {
        return MEETING_OF_THREE.data().subject();
    }

    private static List<Map<String, Object>> rows(ReadModel<?> model, Event event) {
        Table<?> table = Table.of(model);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (List<@Nullable Object> values : table.rows(event, Optional.empty())) {
            Map<String, Object> row = new HashMap<>();
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                if (value != null) {
                    row.put(table.columns().get(i).name(), value);
                }
            }
            rows.add(row);
        }
        return rows;
    }
}
