package io.statecraft.extraction.read;

import static io.statecraft.extraction.read.DeedsTest.assertRead;
import static io.statecraft.extraction.read.DeedsTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Claim;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Force;
import io.statecraft.facts.ForceCategory;
import io.statecraft.facts.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom words mean that only the passage explains: pairs, offices, namesakes, men and organs without a state. */
class WhoIsMeantTest {
    @Test
    void both_sides_are_those_of_whom_the_passage_speaks_most() {
        assertRead(
                "Sudan shelled South Sudan on Monday. South Sudan shelled Sudan in reply. Egypt and Kenya offered help."
                        + " On Friday the two capitals agreed to meet.",
                "SDN",
                EventType.AGREE,
                "SSD");
    }

    @Test
    void each_accuses_the_other() {
        assertRead(
                "Cambodia shelled Thailand at dawn. Each accused the other of firing first.",
                "KHM",
                EventType.ACCUSE,
                "THA");
    }

    @Test
    void the_latter_is_whom_the_sentence_before_named_last() {
        assertThat(BuiltIn.facts(
                        "Latvia borders on Belarus. The latter has announced that it will raise two brigades.",
                        Commitment.class))
                .extracting(promise -> promise.actor().id())
                .containsOnly("BLR");
    }

    @Test
    void a_place_that_opens_the_sentence_says_whose_government() {
        assertThat(BuiltIn.facts(
                        "Ecuador arrested ten smugglers. Ecuador buried two policemen. In Lima, the government sent 400"
                                + " soldiers to the border.",
                        Force.class))
                .filteredOn(force -> force.category() == ForceCategory.PERSONNEL)
                .extracting(force -> force.owner().id())
                .containsOnly("PER");
    }

    @Test
    void what_is_said_of_the_strength_of_a_state_goes_on_with_the_state() {
        assertThat(BuiltIn.facts(
                        "The commission heard nine experts. Denmark's wartime strength is 60,000. It has some 300"
                                + " howitzers.",
                        Force.class))
                .filteredOn(force -> force.category() == ForceCategory.ARTILLERY)
                .extracting(force -> force.owner().id())
                .containsOnly("DNK");
    }

    @Test
    void soldiers_who_are_killed_are_those_of_the_state_of_the_passage() {
        assertThat(BuiltIn.facts(
                        "Fighting goes on in Burkina Faso. On Tuesday jihadists ambushed a convoy, killing six soldiers.",
                        Force.class))
                .filteredOn(force -> force.category() == ForceCategory.CASUALTIES)
                .extracting(force -> force.owner().id())
                .containsOnly("BFA");
    }

    @Test
    void guerrillas_are_of_the_only_group_of_the_passage() {
        assertThat(BuiltIn.facts(
                        "Colombia broke off talks with the ELN. Air force bombs killed nine guerrillas on Friday.",
                        Force.class))
                .filteredOn(force -> force.category() == ForceCategory.CASUALTIES)
                .extracting(force -> force.owner().id())
                .containsOnly("eln");
    }

    @Test
    void those_who_are_linked_to_a_group_act_for_it() {
        assertRead("Gunmen linked to Boko Haram attacked Niger.", "boko-haram", EventType.ASSAULT, "NER");
    }

    @Test
    void several_who_agree_do_so_with_each_other() {
        assertThat(read("Russia shelled Ukraine. Estonia, Latvia and Lithuania have agreed to open a joint depot."))
                .filteredOn(deed -> deed.event() == EventType.AGREE)
                .allSatisfy(deed ->
                        assertThat(deed.recipients().stream().map(Actor::id)).containsExactlyInAnyOrder("LVA", "LTU"))
                .isNotEmpty();
    }

    @Test
    void a_colleague_is_the_person_named_beside_him() {
        assertRead(
                "Minister Penny Wong of Australia spoke by telephone with her Indonesian colleague, Sugiono.",
                "AUS",
                EventType.CONSULT,
                "IDN");
    }

    @Test
    void a_surname_in_capitals_is_known_again() {
        assertRead(
                "Mr. KONO Taro, Minister for Foreign Affairs of Japan, met Ms. Ana SANTOS, Secretary for Foreign Affairs of"
                        + " the Philippines. Minister Kono congratulated Secretary Santos on her appointment.",
                "JPN",
                EventType.SUPPORT,
                "PHL");
    }

    @Test
    void of_two_bearers_of_a_name_the_one_whom_the_text_has_named_is_meant() {
        List<Fact> facts = BuiltIn.facts(
                "Prime Minister Shehbaz Sharif of Pakistan arrived in Oman. Mr Sharif promised to release the pilots.");
        assertThat(facts)
                .filteredOn(Commitment.class::isInstance)
                .allSatisfy(promise ->
                        assertThat(((Commitment) promise).actor().names()).doesNotContain("Nawaz Sharif"))
                .isNotEmpty();
        assertThat(facts)
                .filteredOn(Role.class::isInstance)
                .map(role -> ((Role) role).person().id())
                .containsOnly("shehbaz-sharif");
    }

    @Test
    void another_first_name_is_another_person() {
        assertThat(BuiltIn.facts("The rebels were led by Sunita Carter, a teacher. Carter surrendered to Nepal."))
                .noneMatch(fact -> fact.toString().contains("jimmy-carter"));
    }

    @Test
    void a_minister_is_not_the_head_of_government_of_that_name() {
        assertThat(BuiltIn.facts(
                        "Colombia is at war. Defence minister Pedro Sánchez promised to send 200 marines.",
                        Commitment.class))
                .noneMatch(promise -> promise.actor().id().equals("ESP"));
    }

    @Test
    void who_heads_an_organisation_acts_for_it() {
        assertRead(
                "EU foreign policy chief Josep Borrell condemned Belarus.", "european-union", EventType.ACCUSE, "BLR");
    }

    @Test
    void a_word_of_a_foreign_name_is_no_state() {
        assertThat(BuiltIn.facts("The guerrillas attacked a base at Puerto Jordán and Colombia suspended the talks."))
                .noneMatch(fact -> fact.toString().contains("JOR"));
    }

    @Test
    void a_spokesman_speaks_for_the_ministry_whatever_his_name() {
        assertThat(BuiltIn.facts(
                        "Mali lost a village. A spokesman for the defence ministry, Colonel Adama Keita, said that its"
                                + " forces had shelled the rebels.",
                        Claim.class))
                .extracting(claim -> claim.actor().id())
                .containsOnly("MLI");
    }

    @Test
    void the_commander_of_their_troops_speaks_for_the_state() {
        assertThat(BuiltIn.facts(
                        "Rwanda keeps 900 soldiers there. The Rwandans may leave. \"We will not leave the town,\" their"
                                + " commander, Brigadier General Emile Kayitare, told reporters.",
                        Commitment.class))
                .extracting(promise -> promise.actor().id())
                .containsOnly("RWA");
    }

    @Test
    void what_one_gives_another_is_aid() {
        assertThat(BuiltIn.facts("The European Union has granted Niger 25 million euros since 2021.", Force.class))
                .extracting(force -> force.owner().id())
                .containsOnly("european-union");
    }

    @Test
    void an_operation_is_supported_with_whoever_carries_it_out() {
        assertRead("France bombed Syria. Denmark supported the operation.", "DNK", EventType.SUPPORT, "FRA");
    }

    @Test
    void an_end_of_attacks_is_demanded_of_the_attacker() {
        assertRead(
                "The Houthis attacked Saudi Arabia. Norway demanded an end to the attacks.",
                "NOR",
                EventType.REQUEST,
                "houthis");
    }

    @Test
    void who_has_only_seen_a_letter_has_not_sent_it() {
        assertThat(read("Chad complained in a letter to the United Nations seen by Reuters."))
                .noneMatch(deed -> deed.actor().id().equals("reuters"));
    }
}
