package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.extraction.DeedTyping;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Control;
import io.statecraft.facts.ControlStatus;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import io.statecraft.facts.Role;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the engine reads in sentences of each kind. */
class BuiltInExtractorTest {
    @Test
    void a_deed_has_actor_recipient_type_and_date() {
        Interaction visit = interaction("On 3 May 2024, a Kenyan delegation visited Rwanda.");
        assertThat(visit.actor().id()).isEqualTo("KEN");
        assertThat(visit.recipients()).extracting("id").containsExactly("RWA");
        assertThat(visit.event()).isEqualTo(EventType.CONSULT);
        assertThat(visit.statement().date()).hasToString("Optional[2024-05-03]");
    }

    @Test
    void the_agent_of_a_passive_acts() {
        Interaction arrest = interaction("Twelve members of the ELN were arrested by Colombian police.");
        assertThat(arrest.actor().id()).isEqualTo("COL");
        assertThat(arrest.event()).isEqualTo(EventType.COERCE);
    }

    @Test
    void a_denied_deed_never_comes_out_as_done() {
        List<Interaction> read = BuiltIn.facts("Rwanda denies arming the M23.", Interaction.class);
        assertThat(read)
                .allSatisfy(deed -> assertThat(deed.statement().factuality()).isNotEqualTo(Factuality.CERTAIN));
        Claim denial =
                BuiltIn.facts("Rwanda denies arming the M23.", Claim.class).get(0);
        assertThat(denial.stance()).isEqualTo(ClaimStance.DENIES);
    }

    @Test
    void the_parties_decide_of_which_deed_the_type_is_told() {
        DeedTyping typing = (DeedTyping) BuiltIn.ENGINE;
        String text = "Kenya condemned Uganda, while Rwandan troops attacked the rebels near Goma.";
        assertThat(typing.type(text, List.of("Kenya"), List.of("Uganda"))).hasValue(EventType.ACCUSE);
        assertThat(typing.type(text, List.of("Rwandan troops"), List.of("rebels")))
                .hasValue(EventType.ASSAULT);
        assertThat(typing.type(text, List.of("Peru"), List.of())).isEmpty();
    }

    @Test
    void a_condition_is_no_fact() {
        assertThat(BuiltIn.facts("If Ethiopia attacks Eritrea, the region will suffer.", Interaction.class))
                .isEmpty();
    }

    @Test
    void a_pronoun_stands_for_the_subject_before() {
        List<Interaction> read =
                BuiltIn.facts("Turkey closed its airspace. It also imposed sanctions on Syria.", Interaction.class);
        assertThat(read).anySatisfy(deed -> {
            assertThat(deed.actor().id()).isEqualTo("TUR");
            assertThat(deed.event()).isEqualTo(EventType.SANCTION);
            assertThat(deed.statement().confidence()).isLessThan(0.85);
        });
    }

    @Test
    void one_abbreviation_explained_anywhere_holds_everywhere() {
        List<Interaction> read = BuiltIn.facts(
                "The NLFX attacked Chad. The National Liberation Front of Xanadu (NLFX) denied it.", Interaction.class);
        assertThat(read.get(0).actor().id()).isEqualTo("national-liberation-front-of-xanadu");
    }

    @Test
    void a_number_is_counted_with_its_category_and_owner() {
        Force tanks =
                BuiltIn.facts("Armenia has about 100 T-72 tanks.", Force.class).get(0);
        assertThat(tanks.owner().id()).isEqualTo("ARM");
        assertThat(tanks.category()).isEqualTo(ForceCategory.TANKS);
        assertThat(tanks.equipment()).contains("T-72");
        assertThat(tanks.quantity().orElseThrow().min()).contains(new BigDecimal("100"));
        assertThat(tanks.quantity().orElseThrow().approximate()).isTrue();
    }

    @Test
    void a_promise_has_its_condition() {
        Commitment promise = BuiltIn.facts(
                        "Serbia promised that it would release the prisoners if talks resume.", Commitment.class)
                .get(0);
        assertThat(promise.actor().id()).isEqualTo("SRB");
        assertThat(promise.condition()).contains("if talks resume");
    }

    @Test
    void we_of_a_statement_is_who_issued_it() {
        List<Fact> read = BuiltIn.facts(
                "We will continue to support the people of Sudan.", "Statement by the Government of Norway");
        assertThat(read).anySatisfy(fact -> {
            assertThat(fact).isInstanceOf(Commitment.class);
            assertThat(((Commitment) fact).actor().id()).isEqualTo("NOR");
        });
    }

    @Test
    void goals_in_a_list_belong_to_whom_the_introducing_line_names() {
        List<Position> goals = BuiltIn.facts(
                "The goals of Turkish policy in Libya are:\n\na) to secure the port;\n\nb) to keep a base there.",
                Position.class);
        assertThat(goals).hasSize(2).allSatisfy(goal -> {
            assertThat(goal.actor().id()).isEqualTo("TUR");
            assertThat(goal.stance()).isEqualTo(PositionStance.GOAL);
        });
    }

    @Test
    void the_other_kinds_are_read() {
        assertThat(BuiltIn.facts("Iran is likely to retaliate against Israel.", Assessment.class))
                .isNotEmpty();
        assertThat(BuiltIn.facts("Kenya and Uganda signed a defence pact.", Agreement.class))
                .singleElement()
                .satisfies(pact -> assertThat(pact.parties()).hasSize(2));
        assertThat(BuiltIn.facts("The M23 captured the city of Goma.", Control.class))
                .singleElement()
                .satisfies(control -> assertThat(control.status()).isEqualTo(ControlStatus.CAPTURED));
        assertThat(BuiltIn.facts("Kenyan President William Ruto arrived.", Role.class))
                .singleElement()
                .satisfies(role -> assertThat(role.organisation().id()).isEqualTo("KEN"));
    }

    private static Interaction interaction(String sentence) {
        List<Interaction> read = BuiltIn.facts(sentence, Interaction.class);
        assertThat(read).as(sentence).isNotEmpty();
        return read.get(0);
    }
}
