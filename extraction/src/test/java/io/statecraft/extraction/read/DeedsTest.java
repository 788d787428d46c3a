package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Actor;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Interaction;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How actors and recipients are found where the grammar does not hand them over. */
class DeedsTest {
    @Test
    void a_capital_may_be_visited() {
        assertRead("The foreign minister of Norway visited Stockholm.", "NOR", EventType.CONSULT, "SWE");
    }

    @Test
    void an_invitation_is_a_consultation() {
        assertRead("Ghana's president invited his Togolese counterpart to Accra.", "GHA", EventType.CONSULT, "TGO");
    }

    @Test
    void a_press_conference_is_no_consultation() {
        assertThat(read("The Taliban held a press conference in Moscow."))
                .noneMatch(deed -> deed.event() == EventType.CONSULT);
    }

    @Test
    void an_unlikely_attack_never_comes_out_as_done() {
        assertThat(read("A Russian attack on a member of NATO remains unlikely."))
                .noneMatch(deed -> deed.statement().factuality() == Factuality.CERTAIN);
    }

    @Test
    void the_state_in_which_a_coup_happened_is_condemned_with_it() {
        assertRead(
                "The UN Security Council condemned the coup in Niger.", "un-security-council", EventType.ACCUSE, "NER");
    }

    @Test
    void the_place_tells_who_summoned_or_arrested() {
        assertRead("Moscow's ambassador was summoned to the Polish foreign ministry.", "POL", EventType.ACCUSE, "RUS");
        assertThat(read("A Latvian journalist was arrested in Belarus."))
                .anyMatch(deed -> deed.actor().id().equals("BLR") && deed.event() == EventType.COERCE);
    }

    @Test
    void a_resolution_demands_for_those_who_adopt_it() {
        assertRead(
                "The African Union adopted a resolution demanding the withdrawal of Rwandan troops.",
                "african-union",
                EventType.REQUEST,
                "RWA");
    }

    @Test
    void what_is_received_was_given() {
        assertRead("Kuwait received 15 fighter jets from Italy.", "ITA", EventType.AID, "KWT");
    }

    @Test
    void a_noun_deed_with_both_parties_is_read_alone() {
        assertRead("Rwandan support for M23 has grown.", "RWA", EventType.SUPPORT, "m23");
    }

    @Test
    void strikes_that_answer_are_the_deed_of_who_answers() {
        assertRead("Israel responded with air strikes on southern Lebanon.", "ISR", EventType.ASSAULT, "LBN");
    }

    @Test
    void an_attempt_is_told_as_possible() {
        Interaction attempt = assertRead(
                "North Korea has tried to hack into the computers of the South Korean army.",
                "PRK",
                EventType.COERCE,
                "KOR");
        assertThat(attempt.statement().factuality()).isNotEqualTo(Factuality.CERTAIN);
    }

    @Test
    void the_other_party_of_the_sentence_is_the_one_refused() {
        assertRead("Moscow rejected the ceasefire that Kyiv had offered.", "RUS", EventType.REJECT, "UKR");
    }

    @Test
    void a_refusal_of_talks_is_no_meeting() {
        assertThat(read("Burkina Faso ruled out talks with Mali."))
                .noneMatch(deed -> deed.event() == EventType.CONSULT);
    }

    @Test
    void groups_that_no_list_knows_go_by_their_modifiers() {
        assertRead(
                "Opposition groups in Zimbabwe urged President Emmerson Mnangagwa to resign.",
                "opposition-groups",
                EventType.REQUEST,
                "ZWE");
    }

    @Test
    void papers_and_places_are_no_recipients() {
        assertThat(read("Lithuania has quit the Ottawa Convention and moved troops to Camp Adazi Base."))
                .allSatisfy(deed -> assertThat(deed.recipients())
                        .extracting(Actor::id)
                        .noneMatch(id -> id.contains("convention") || id.contains("base")));
    }

    @Test
    void a_western_province_belongs_to_no_camp() {
        assertThat(read("Shells hit the western district of Homs and rebels seized it."))
                .noneMatch(deed -> deed.actor().id().equals("western-countries"));
    }

    @Test
    void a_closed_border_reduces_relations() {
        assertRead("Poland closed its border with Belarus.", "POL", EventType.SANCTION, "BLR");
    }

    static Interaction assertRead(String text, String actor, EventType event, String recipient) {
        List<Interaction> deeds = read(text);
        assertThat(deeds)
                .as(text)
                .anyMatch(deed -> deed.actor().id().equals(actor)
                        && deed.event() == event
                        && deed.recipients().stream().anyMatch(who -> who.id().equals(recipient)));
        return deeds.stream().filter(deed -> deed.event() == event).findFirst().orElseThrow();
    }

    static List<Interaction> read(String text) {
        return BuiltIn.facts(text, Interaction.class);
    }
}
