package io.statecraft.extraction.read;

import static io.statecraft.extraction.read.DeedsTest.assertRead;
import static io.statecraft.extraction.read.DeedsTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Actor;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import org.junit.jupiter.api.Test;

/** Who acts and who is acted on where the clause leaves it to be understood. */
class UnderstoodPartiesTest {
    @Test
    void the_first_of_two_names_shares_the_noun_of_the_second() {
        assertRead("North and South Korea exchanged artillery fire.", "PRK", EventType.ASSAULT, "KOR");
    }

    @Test
    void those_aligned_with_a_group_act_for_it() {
        assertRead("Soldiers aligned with the Taliban attacked Uzbekistan.", "taliban", EventType.ASSAULT, "UZB");
    }

    @Test
    void fighters_of_a_wing_act_for_whom_it_belongs_to() {
        assertRead("Fighters of Hezbollah's southern wing attacked Israel.", "hezbollah", EventType.ASSAULT, "ISR");
    }

    @Test
    void a_passive_deed_may_name_the_doer_by_his_hands() {
        assertRead("The Indian envoy was killed at the hands of the Taliban.", "taliban", EventType.ASSAULT, "IND");
    }

    @Test
    void a_blow_tells_whose_victims_were_killed() {
        assertThat(read("Two Lebanese soldiers were killed in an Israeli air strike."))
                .anyMatch(deed -> deed.actor().id().equals("ISR") && deed.event() == EventType.ASSAULT);
    }

    @Test
    void what_is_struck_belongs_to_someone() {
        assertRead("Israel launched an attack on a Syrian airfield.", "ISR", EventType.ASSAULT, "SYR");
    }

    @Test
    void the_other_of_two_enemies_is_understood() {
        assertRead(
                "Armenia shelled Azerbaijan on Monday. On Tuesday Azerbaijan launched an offensive.",
                "AZE",
                EventType.ASSAULT,
                "ARM");
    }

    @Test
    void both_sides_arm_because_of_each_other() {
        assertRead(
                "Ethiopia accused Eritrea of an attack. Both countries have put their armies on alert.",
                "ETH",
                EventType.MOBILIZE,
                "ERI");
    }

    @Test
    void attacks_are_condemned_with_whoever_carried_them_out() {
        assertRead(
                "The Houthis attacked Saudi Arabia. Norway condemned these attacks.",
                "NOR",
                EventType.ACCUSE,
                "houthis");
    }

    @Test
    void a_date_in_front_is_no_part_of_the_subject() {
        assertRead("On 27 February Rwanda called upon Burundi to withdraw.", "RWA", EventType.REQUEST, "BDI");
        assertRead("In 2016 Azerbaijan attacked Armenia.", "AZE", EventType.ASSAULT, "ARM");
    }

    @Test
    void two_verbs_share_an_object() {
        assertRead("Turkey bombed and shelled Syria.", "TUR", EventType.ASSAULT, "SYR");
        assertThat(read("Libya besieged and Chad accused Niger."))
                .noneMatch(deed -> deed.actor().id().equals("LBY"));
    }

    @Test
    void what_one_orders_his_own_to_do_is_probably_done() {
        assertThat(read("President Biden ordered the Pentagon to deploy 5,000 troops to Poland."))
                .anyMatch(deed -> deed.event() == EventType.MOBILIZE
                        && deed.actor().id().equals("USA")
                        && deed.recipients().stream().map(Actor::id).toList().contains("POL")
                        && deed.statement().factuality() == Factuality.PROBABLE)
                .noneMatch(deed -> deed.event() == EventType.REQUEST);
    }

    @Test
    void what_another_is_ordered_to_do_is_only_asked() {
        assertThat(read("The UN Security Council ordered Israel to withdraw from Lebanon."))
                .anyMatch(deed -> deed.event() == EventType.REQUEST)
                .noneMatch(deed -> deed.event() == EventType.RETREAT);
    }

    @Test
    void what_is_travelled_for_is_done() {
        assertThat(read("The president of Chad travelled to Paris to sign a defence pact with France."))
                .anyMatch(deed ->
                        deed.event() == EventType.AGREE && deed.statement().factuality() == Factuality.CERTAIN);
    }

    @Test
    void an_alternative_in_a_question_is_a_question_too() {
        assertThat(read("Canada debated whether to cut ties with Iran or recognise Kosovo."))
                .filteredOn(deed -> deed.event() == EventType.SUPPORT)
                .extracting(deed -> deed.statement().factuality())
                .containsExactly(Factuality.UNCOMMITTED);
    }

    @Test
    void a_call_on_friday_is_a_call() {
        assertRead("Chancellor Scholz called Moscow on Friday.", "DEU", EventType.CONSULT, "RUS");
    }
}
