package io.statecraft.readmodels.corroboration;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.ForceChange;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Statement;
import io.statecraft.readmodels.Given;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContentTest {
    private static final Actor FREEDONIA = Actor.of("freedonia");
    private static final Actor SYLVANIA = Actor.of("sylvania");

    @Test
    void a_meeting_is_the_same_from_either_side_and_a_deed_is_not() {
        assertThat(content(FREEDONIA, EventType.CONSULT, SYLVANIA, Given.statement()))
                .isEqualTo(content(SYLVANIA, EventType.CONSULT, FREEDONIA, Given.statement()));
        assertThat(content(FREEDONIA, EventType.ASSAULT, SYLVANIA, Given.statement()))
                .isNotEqualTo(content(SYLVANIA, EventType.ASSAULT, FREEDONIA, Given.statement()));
    }

    @Test
    void meetings_of_two_days_and_what_is_denied_are_others() {
        String meeting = content(FREEDONIA, EventType.CONSULT, SYLVANIA, Given.statement());
        Statement later = Given.statement(Optional.of("2020-05-04"), Factuality.CERTAIN);
        Statement denied = Given.statement(Optional.of("2020-05-03"), Factuality.CERTAINLY_NOT);
        Statement probable = Given.statement(Optional.of("2020-05-03"), Factuality.PROBABLE);
        assertThat(content(FREEDONIA, EventType.CONSULT, SYLVANIA, later)).isNotEqualTo(meeting);
        assertThat(content(FREEDONIA, EventType.CONSULT, SYLVANIA, denied)).isNotEqualTo(meeting);
        assertThat(content(FREEDONIA, EventType.CONSULT, SYLVANIA, probable)).isEqualTo(meeting);
    }

    @Test
    void an_event_without_a_date_is_the_same_in_its_document_alone() {
        Statement undated = Given.statement(Optional.empty(), Factuality.CERTAIN);
        assertThat(content(FREEDONIA, EventType.CONSULT, SYLVANIA, undated)).contains(undated.document());
    }

    @Test
    void numbers_are_the_same_by_their_value_and_words_whatever_stands_between_them() {
        assertThat(tanks("37")).isEqualTo(tanks("37.0")).isNotEqualTo(tanks("38"));
        assertThat(claim("the shelling of a plant")).isEqualTo(claim("“The plant”: shelling!"));
        assertThat(claim("the shelling of a plant")).isNotEqualTo(claim("the shelling of a bridge"));
        assertThat(Content.words("A  U.S.-led\ncoalition")).isEqualTo("a u s led coalition");
    }

    private static String content(Actor actor, EventType type, Actor recipient, Statement statement) {
        return Content.of(new Interaction(statement, actor, List.of(recipient), type, Optional.empty()));
    }

    private static String tanks(String number) {
        Quantity quantity = new Quantity(
                Optional.of(new java.math.BigDecimal(number)),
                Optional.of(new java.math.BigDecimal(number)),
                false,
                Optional.of("tanks"));
        return Content.of(new Force(
                Given.statement(),
                FREEDONIA,
                Optional.empty(),
                ForceCategory.TANKS,
                Optional.of("T-72"),
                Optional.of(quantity),
                ForceChange.HELD));
    }

    private static String claim(String content) {
        return Content.of(new Claim(Given.statement(), FREEDONIA, ClaimStance.ALLEGES, List.of(SYLVANIA), content));
    }
}
