package io.statecraft.readmodels;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Control;
import io.statecraft.facts.ControlStatus;
import io.statecraft.facts.DocumentDescription;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Interaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValidityTest {

    @ParameterizedTest
    @CsvSource({
        // what, date in the text, published, from, to, inferred
        "event, 2020-05-03, 2020-06, 2020-05-03, 2020-05-03, false",
        "event, 2020-05, 2020-06, 2020-05-01, 2020-05-31, false",
        "event, 2016/.., 2020-06, 2016-01-01, , false",
        "event, , 2020-06, , 2020-06-30, true",
        "event, , , , , false",
        "possible, , 2020-06, , , false",
        "state, 2020-05-03, 2020-06, 2020-05-03, , false",
        "state, 2016/2018, 2020-06, 2016-01-01, 2018-12-31, false",
        "state, ../2018, 2020-06, , 2018-12-31, false",
        "state, , 2020-06, 2020-06-01, , true",
        "state, , , , , false",
        "held, 2020, 2020-06, 2020-01-01, , false",
        "lost, 2020, 2020-06, 2020-01-01, 2020-12-31, false",
        "event, Y170000002, , 5874000-12-31, 5874000-12-31, false",
    })
    void a_fact_holds(String what, String date, String published, String from, String to, boolean inferred) {
        DocumentDescription description =
                Given.document(Optional.ofNullable(published)).description();
        Period period = Validity.of(fact(what, Optional.ofNullable(date)), description);
        assertThat(period).isEqualTo(new Period(day(from), day(to), inferred));
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.ofNullable(text).map(day -> LocalDate.parse(day.length() > 10 ? "+" + day : day));
    }

    private static Fact fact(String what, Optional<String> date) {
        var certain = Given.statement(date, Factuality.CERTAIN);
        Actor actor = Actor.of("freedonia");
        return switch (what) {
            case "state" -> new Control(certain, actor, "the pass", ControlStatus.CONTROLS);
            case "held" -> force(date, ForceChange.HELD);
            case "lost" -> force(date, ForceChange.LOST);
            case "possible" ->
                new Interaction(
                        Given.statement(date, Factuality.POSSIBLE),
                        actor,
                        List.of(actor),
                        EventType.CONSULT,
                        Optional.empty());
            default -> new Interaction(certain, actor, List.of(actor), EventType.CONSULT, Optional.empty());
        };
    }

    private static Fact force(Optional<String> date, ForceChange change) {
        return new Force(
                Given.statement(date, Factuality.CERTAIN),
                Actor.of("freedonia"),
                Optional.empty(),
                ForceCategory.TANKS,
                Optional.empty(),
                Optional.empty(),
                change);
    }
}
