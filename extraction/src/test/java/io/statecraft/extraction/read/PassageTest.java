package io.statecraft.extraction.read;

import static io.statecraft.extraction.read.DeedsTest.assertRead;
import static io.statecraft.extraction.read.DeedsTest.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.EventType;
import org.junit.jupiter.api.Test;

/** Who is meant by offices, organs and shared names, by what the passage says of them. */
class PassageTest {
    @Test
    void whoever_holds_an_office_of_a_state_acts_for_it() {
        assertRead(
                "India's army chief, General Manoj Pande, arrived on Monday. Pande met Nepalese officers.",
                "IND",
                EventType.CONSULT,
                "NPL");
        assertThat(read("Somalia's former army chief, General Odowaa Rage, arrived. Rage met Kenyan officers."))
                .noneMatch(deed -> deed.actor().id().equals("SOM"));
    }

    @Test
    void a_ministry_without_a_state_belongs_to_the_state_of_the_passage() {
        assertRead(
                "Greece lost a tanker in the Gulf. The Foreign Ministry summoned the Iranian ambassador.",
                "GRC",
                EventType.ACCUSE,
                "IRN");
    }

    @Test
    void both_parties_are_those_at_war_and_not_who_appeals_to_them() {
        assertRead(
                "Eritrea shelled Ethiopia. The Security Council condemned it and called on both parties to stop.",
                "un-security-council",
                EventType.REQUEST,
                "ERI");
    }

    @Test
    void talks_are_held_by_those_between_whom_they_are() {
        assertRead(
                "The talks between Serbia and Kosovo, mediated by the European Union, lasted nine hours.",
                "SRB",
                EventType.CONSULT,
                "XKX");
    }

    @Test
    void those_who_act_after_talks_have_held_them() {
        assertRead(
                "Belarus released ten prisoners following talks with the United States.",
                "BLR",
                EventType.CONSULT,
                "USA");
    }

    @Test
    void of_two_groups_with_one_name_the_one_of_the_country_spoken_of_is_meant() {
        assertRead("Colombia met the National Liberation Army in Caracas.", "COL", EventType.CONSULT, "eln");
    }

    @Test
    void a_deed_is_criticised_in_whoever_did_it() {
        assertRead("Colombia condemned the kidnapping of a footballer by the ELN.", "COL", EventType.ACCUSE, "eln");
    }

    @Test
    void an_apposition_of_the_subject_is_in_mind_as_the_subject_is() {
        assertRead(
                "President Gustavo Petro arrived. The Armenian prime minister, Nikol Pashinyan, travelled to Tehran,"
                        + " where he was received by President Masoud Pezeshkian.",
                "IRN",
                EventType.CONSULT,
                "ARM");
    }
}
