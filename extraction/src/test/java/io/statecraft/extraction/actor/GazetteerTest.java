package io.statecraft.extraction.actor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class GazetteerTest {
    private final Gazetteer gazetteer = Gazetteer.load();

    @Test
    void names_adjectives_capitals_seats_and_institutions_lead_to_the_state() {
        assertThat(gazetteer.find("Tajik troops, Dushanbe, the Kremlin, the SBU, the U.S. and the Swedes"))
                .extracting(Mention::surface, mention -> mention.entry().id(), Mention::role)
                .containsExactly(
                        tuple("Tajik", "TJK", FormRole.ADJECTIVE),
                        tuple("Dushanbe", "TJK", FormRole.CAPITAL),
                        tuple("Kremlin", "RUS", FormRole.SEAT),
                        tuple("SBU", "UKR", FormRole.INSTITUTION),
                        tuple("U.S.", "USA", FormRole.NAME),
                        tuple("Swedes", "SWE", FormRole.PEOPLE));
    }

    @Test
    void the_longest_name_wins() {
        assertThat(ids("The UN Security Council met on South Sudan, Guinea-Bissau and Papua New Guinea."))
                .containsExactly("un-security-council", "SSD", "GNB", "PNG");
        assertThat(ids("The Islamic State West Africa Province split from Boko Haram in Nigeria, not Niger."))
                .containsExactly("islamic-state-west-africa-province", "boko-haram", "NGA", "NER");
    }

    @Test
    void variants_of_spelling_lead_to_the_same_entry() {
        for (String form : new String[] {"al-Shabaab", "Al-Shabaab", "al Shabab", "al-Shabaab’s", "AL-SHABAAB"}) {
            assertThat(ids(form)).as(form).containsExactly("al-shabaab");
        }
        for (String form : new String[] {"Erdoğan", "Erdogan", "Recep Tayyip Erdogan", "President Erdoğan's"}) {
            assertThat(ids(form)).as(form).containsExactly("recep-tayyip-erdogan");
        }
        assertThat(ids("Cote d’Ivoire and Côte d'Ivoire")).containsExactly("CIV", "CIV");
    }

    @Test
    void a_headline_in_capitals_is_heard() {
        assertThat(ids("RUSSIA WARNS UKRAINE AS HEZBOLLAH WITHDRAWS")).containsExactly("RUS", "UKR", "hezbollah");
    }

    @Test
    void common_words_in_small_letters_are_no_names() {
        assertThat(ids("turkey for dinner, who said so, the polish on the china, a ira"))
                .isEmpty();
        assertThat(ids("It may march in june.")).isEmpty();
    }

    @Test
    void phrases_that_only_hold_a_name_are_passed_over() {
        assertThat(ids("the Paris Agreement, the Vietnam War, the Geneva Conventions, New Mexico"))
                .isEmpty();
        assertThat(ids("the Warsaw Pact")).containsExactly("warsaw-pact");
    }

    @Test
    void a_possessive_ending_stays_outside() {
        Mention mention = gazetteer.find("Pakistan’s army chief").get(0);

        assertThat(mention.surface()).isEqualTo("Pakistan");
        assertThat(mention.end()).isEqualTo(8);
    }

    @Test
    void compounds_and_missing_blanks_do_not_hide_a_name() {
        assertThat(ids("Saudi-Iranian talks in Beijing.The US-backed SDF and non-NATO states"))
                .containsExactly("SAU", "IRN", "CHN", "USA", "syrian-democratic-forces", "nato");
    }

    @Test
    void an_ambiguous_form_says_so_and_names_the_others() {
        Mention korean = gazetteer.find("a Korean diplomat").get(0);
        Mention congolese = gazetteer.find("Congolese forces").get(0);

        assertThat(korean.entry().id()).isEqualTo("KOR");
        assertThat(korean.ambiguous()).isTrue();
        assertThat(congolese.entry().id()).isEqualTo("COD");
        assertThat(congolese.others()).extracting(Entry::id).contains("COG");
        assertThat(gazetteer.find("Mozambique").get(0).ambiguous()).isFalse();
    }

    @Test
    void former_states_keep_their_codes() {
        assertThat(ids("The Soviet Union, Yugoslavia, East Germany and Czechoslovakia"))
                .containsExactly("SUN", "YUG", "DDR", "CSK");
    }

    @Test
    void a_person_knows_the_offices_and_their_years() {
        Entry merkel = gazetteer.find("Merkel").get(0).entry();

        assertThat(merkel.state()).isEqualTo("DEU");
        assertThat(merkel.officeIn(2010)).map(Office::title).hasValue("chancellor");
        assertThat(merkel.officeIn(2023)).isEmpty();
    }

    @Test
    void places_are_no_actors() {
        assertThat(gazetteer.find("shelling in Kharkiv near the Strait of Hormuz"))
                .extracting(mention -> mention.entry().type())
                .containsExactly(ActorType.PLACE, ActorType.PLACE);
    }

    @Test
    void a_part_of_the_text_has_offsets_of_the_whole() {
        String text = "Chad and Mali agreed.";

        assertThat(gazetteer.find(text, 9, text.length()))
                .extracting(Mention::start, Mention::surface)
                .containsExactly(tuple(9, "Mali"));
    }

    private List<String> ids(String text) {
        return gazetteer.find(text).stream()
                .map(mention -> mention.entry().id())
                .toList();
    }
}
