package io.statecraft.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.statecraft.service.Problem;
import io.statecraft.service.ProblemException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventQueryTest {
    private static final Set<String> ALLOWED = Set.of("after", "limit", "type", "recordedFrom");

    @Test
    void without_parameters_the_first_thousand_events_are_meant() {
        assertThat(EventQuery.of(Map.of(), ALLOWED)).isEqualTo(new EventQuery(0, 1_000, EventFilter.NONE));
    }

    @ParameterizedTest
    @CsvSource({
        "after,-1,0 or more",
        "after,x,0 or more",
        "after,99999999999999999999,0 or more",
        "limit,0,1 to 100000",
        "limit,100001,1 to 100000",
        "limit,1.5,1 to 100000",
        "recordedFrom,yesterday,a point of time such as 2021-07-14T09:30:00Z",
        "type,FactRecorded,io.statecraft.FactRecorded.v1"
    })
    void a_wrong_value_is_laid_to_its_parameter_with_what_is_allowed(String name, String value, String allowed) {
        Problem problem = problem(Map.of(name, List.of(value)));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.field()).contains(name);
        assertThat(problem.detail()).contains(value);
        assertThat(problem.allowed()).contains(allowed);
    }

    @Test
    void an_unknown_parameter_is_answered_with_the_known_ones() {
        Problem problem = problem(Map.of("typ", List.of("x")));
        assertThat(problem.field()).contains("typ");
        assertThat(problem.allowed()).containsExactlyInAnyOrderElementsOf(ALLOWED);
    }

    @Test
    void a_parameter_is_given_once_and_not_empty() {
        assertThat(problem(Map.of("after", List.of("1", "2"))).field()).contains("after");
        assertThat(problem(Map.of("after", List.of(""))).field()).contains("after");
    }

    private static Problem problem(Map<String, List<String>> parameters) {
        return catchThrowableOfType(ProblemException.class, () -> EventQuery.of(parameters, ALLOWED))
                .problem();
    }
}
