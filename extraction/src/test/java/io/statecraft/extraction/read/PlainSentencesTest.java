package io.statecraft.extraction.read;

import static io.statecraft.extraction.read.DeedsTest.assertRead;
import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Control;
import io.statecraft.facts.EventType;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Force;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Position;
import io.statecraft.facts.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences as any paper has them, each with what it says. */
class PlainSentencesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Kyiv asked Berlin for Taurus missiles. | UKR | REQUEST | DEU",
                "Iran seized a Greek tanker in the Gulf. | IRN | COERCE | GRC",
                "Twelve Pakistani soldiers were killed by the TTP. | tehrik-i-taliban-pakistan | ASSAULT | PAK",
                "Russia delivered two MiG-29s to Serbia. | RUS | AID | SRB",
                "A treaty of friendship between Libya and Italy was signed in Benghazi. | LBY | AGREE | ITA",
                "A meeting of the Armenian foreign minister with his Turkish counterpart took place. | ARM | CONSULT | TUR",
                "Lebanon received $230 million in military aid from the United States. | USA | AID | LBN",
                "Islamic State claimed responsibility for the attack on the Taliban. | islamic-state | ASSAULT | taliban",
                "Sudan and Chad accused each other of arming rebels. | SDN | ACCUSE | TCD",
                "Serbs and Croats shelled one another for a week. | serbs | ASSAULT | croats",
                "The Quds Force has for years supplied Hamas with rockets. | IRN | AID | hamas",
                "The embargo that the Security Council had imposed on Libya hurt few. | un-security-council | SANCTION | LBY",
                "The Secretary-General condemned the coup in Mali. | united-nations | ACCUSE | MLI",
                "The Secretary-General is alarmed. He urges Mali to free him. | united-nations | REQUEST | MLI",
                "Warsaw will give Kyiv another 14 Leopard tanks. | POL | AID | UKR",
                "Ursula von der Leyen, the president of the European Commission, visited Kyiv. | european-commission | CONSULT | UKR",
                "China sent 45 warplanes near Taiwan. | CHN | MOBILIZE | TWN",
                "Germany plans to station a brigade of 5,000 soldiers in Lithuania. | DEU | MOBILIZE | LTU",
                "Azerbaijan returned 32 prisoners to Armenia. | AZE | CONCEDE | ARM",
                "Over many years Kenya has sent its best men, invested $3 billion dollars, trained over 3,000 Somali soldiers and police, and maintained their bases. | KEN | AID | SOM",
                "The army of Sudan shelled positions held by the RSF. | SDN | ASSAULT | rapid-support-forces",
                "Macron authorised the deployment of 500 French troops to Chad. | FRA | MOBILIZE | TCD",
                "The EU sanctioned Belarus in May. Wagner was designated in June. | european-union | SANCTION | wagner-group",
                "The Houthis attacked a tanker. These attacks have killed four Indians. | houthis | ASSAULT | IND",
                "Some 300,000 reservists were called up in Israel after the attack by Hamas. | ISR | MOBILIZE | hamas",
                "Venezuelan Defence Minister Vladimir Padrino was detained on Monday. | VEN | COERCE | vladimir-padrino",
                "Jordan recognised the new government in Damascus. | JOR | SUPPORT | SYR",
                "Students in Lahore staged a march to demand the release of a singer by the Pakistani army. | students | PROTEST | PAK",
                "Iraqi Kurds demonstrated in Erbil, calling for independence from Iraq. | iraqi-kurds | PROTEST | IRQ",
                "Prisoners began a hunger strike over a law signed by the president of Peru. | prisoners | PROTEST | PER",
            })
    void a_deed_between_two_is_read(String sentence, String actor, EventType event, String recipient) {
        assertRead(sentence, actor, event, recipient);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Norway has promised to continue military aid to Moldova. | NOR | MDA",
                "Syria says that it is willing to withdraw its troops from Lebanon. | SYR | LBN",
                "Algeria is prepared to lift the ban on the Islamic Salvation Front. | DZA | fis",
                "Nigeria announced that it would withdraw its soldiers from Chad. | NGA | TCD",
            })
    void whom_a_promise_concerns_is_told_by_what_is_promised(String sentence, String actor, String recipient) {
        assertThat(BuiltIn.facts(sentence, Commitment.class)).anySatisfy(promise -> {
            assertThat(promise.actor().id()).isEqualTo(actor);
            assertThat(promise.recipients()).extracting(Actor::id).contains(recipient);
        });
    }

    @Test
    void what_is_announced_as_done_is_done() {
        assertThat(BuiltIn.facts("Italy announced a suspension of air links with Serbia.", Interaction.class))
                .singleElement()
                .satisfies(deed -> assertThat(deed.statement().factuality()).isEqualTo(Factuality.CERTAIN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two Russian brigades of Iskander missiles are stationed there. | RUS missiles 2",
                "The Malian army's strength has fallen to 19,000. | MLI personnel 19000",
                "The Ukrainian garrison was estimated at 5,000. | UKR personnel 5000",
                "At its peak the UN mission in Mali had 15,000. | minusma personnel 15000",
                "American troop numbers in Iraq were cut to 2,500. | USA personnel 2500",
                "Kyiv puts Russian casualties at 700,000. | RUS casualties 700000",
                "Iran has stockpiled 408 kilograms of enriched uranium. | IRN other 408",
                "Seoul signed a $3 billion contract with Poland for tanks. | KOR budget 3000000000",
                "At least 11 soldiers died when gunmen stormed a base in Mali. | MLI casualties 11",
                "Three soldiers and two policemen died in Mali. | MLI casualties 3",
                "Norway spent 85 billion kroner on its army. | NOR budget 85000000000",
                "Kenya sent 400 police in June. Another 600 followed in October. | KEN personnel 600",
            })
    void a_number_is_read(String sentence, String expected) {
        assertThat(BuiltIn.facts(sentence, Force.class))
                .extracting(PlainSentencesTest::described)
                .contains(expected);
    }

    @Test
    void whoever_shoots_missiles_down_does_not_own_them() {
        assertThat(BuiltIn.facts("Ukraine shot down 34 of 40 missiles.", Force.class))
                .extracting(force -> force.owner().id())
                .doesNotContain("UKR");
    }

    @Test
    void a_mine_may_be_taken_as_ground() {
        assertThat(BuiltIn.facts("Wagner fighters seized the gold mine at Intahaka.", Control.class))
                .extracting(control -> control.actor().id())
                .containsExactly("wagner-group");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Within months half of the republic was under Serb control. | serbs half of the republic",
                "Goma is the last city that the M23 still holds. | m23 Goma",
            })
    void who_holds_an_area_is_read(String sentence, String expected) {
        assertThat(BuiltIn.facts(sentence, Control.class))
                .extracting(control -> control.actor().id() + " " + control.area())
                .containsExactly(expected);
    }

    @Test
    void an_article_before_a_dollar_sign_makes_it_no_other_currency() {
        assertThat(BuiltIn.facts("Seoul signed a $3 billion contract with Poland for tanks.", Force.class))
                .extracting(force -> force.quantity().orElseThrow().unit().orElse(""))
                .contains("USD");
    }

    @Test
    void those_who_are_sent_are_not_those_against_whom() {
        assertThat(BuiltIn.facts("The ELN attacked a base. Colombia sent in 9,000 soldiers.", Interaction.class))
                .flatExtracting(Interaction::recipients)
                .extracting(Actor::id)
                .doesNotContain("soldiers");
    }

    @Test
    void two_verbs_that_each_name_whom_they_touch_tell_two_deeds() {
        assertThat(BuiltIn.facts(
                        "Norway trained 300 Ukrainian soldiers and equipped them with radios.", Interaction.class))
                .extracting(deed -> deed.statement().quote())
                .hasSize(2);
    }

    @Test
    void whoever_speaks_for_a_state_is_not_struck_by_it() {
        String text = "At Biden's direction, American forces struck a number of targets in Yemen.";
        assertThat(BuiltIn.facts(text, Interaction.class))
                .flatExtracting(Interaction::recipients)
                .extracting(Actor::id)
                .doesNotContain("joe-biden");
    }

    @Test
    void who_reports_speaks_of_his_own() {
        String text =
                "Tehran denied that it had sold drones to Russia, but Kyiv said its forces had shot down a bomber.";
        assertThat(BuiltIn.facts(text, Interaction.class))
                .filteredOn(deed -> deed.event() == EventType.ASSAULT)
                .extracting(deed -> deed.actor().id())
                .containsExactly("UKR");
    }

    @Test
    void what_is_ended_is_not_agreed() {
        assertThat(BuiltIn.facts(
                        "Niger's junta revoked military cooperation agreements with Paris.", Interaction.class))
                .extracting(deed -> deed.event())
                .containsExactly(EventType.SANCTION);
    }

    @Test
    void a_date_is_nothing_that_is_supported() {
        assertThat(BuiltIn.facts("The SDF agreed on 10 March to join the Syrian army.", Position.class))
                .isEmpty();
    }

    @Test
    void the_name_of_a_state_is_no_part_of_a_title() {
        assertThat(BuiltIn.facts("South Sudan's vice-president Riek Machar left Juba.", Role.class))
                .extracting(Role::role)
                .containsExactly("vice-president");
    }

    @Test
    void what_a_state_is_going_to_send_it_has_undertaken() {
        for (String sentence : List.of(
                "Canada is to send a frigate to the Black Sea.", "Seoul will provide 100,000 shells to Warsaw.")) {
            assertThat(BuiltIn.facts(sentence, Commitment.class)).as(sentence).hasSize(1);
        }
        assertThat(BuiltIn.facts("Russia will probably send more troops.", Commitment.class))
                .isEmpty();
    }

    @Test
    void being_opposed_and_hoping_are_positions() {
        assertThat(BuiltIn.facts("Egypt is opposed to any filling of the dam.", Position.class))
                .extracting(position -> position.stance().code() + " " + position.content())
                .containsExactly("opposes any filling of the dam");
        assertThat(BuiltIn.facts("Tokyo hopes to conclude the talks by June.", Position.class))
                .extracting(position -> position.stance().code())
                .containsExactly("goal");
    }

    @Test
    void who_leads_a_group_acts_for_it_and_not_for_the_state_he_lives_in() {
        assertThat(BuiltIn.facts("Naim Qassem threatened Israel with war.", Interaction.class))
                .extracting(deed -> deed.actor().id())
                .containsExactly("hezbollah");
    }

    @Test
    void a_heading_says_whose_the_numbers_below_it_are() {
        String text = """
                1. Estonia
                Active strength 7,700. Estonia spends much on its army, and Tallinn and Estonia will spend more.

                2. Latvia
                Active strength 6,600. In May the government expelled a Russian diplomat.
                """;
        assertThat(BuiltIn.facts(text, Force.class))
                .extracting(PlainSentencesTest::described)
                .contains("EST personnel 7700", "LVA personnel 6600");
        assertRead(text, "LVA", EventType.SANCTION, "RUS");
    }

    private static String described(Force force) {
        String number = force.quantity()
                .flatMap(quantity -> quantity.min().or(quantity::max))
                .map(value -> value.toBigInteger().toString())
                .orElse("");
        return (force.owner().id() + " " + force.category().code() + " " + number).strip();
    }
}
