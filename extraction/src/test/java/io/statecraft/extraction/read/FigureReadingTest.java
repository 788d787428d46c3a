package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Control;
import io.statecraft.facts.Edtf;
import io.statecraft.facts.Force;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Quantity;
import io.statecraft.facts.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Numbers of troops and equipment, whose they are and what becomes of them; who holds what ground and office. */
class FigureReadingTest {
    @Test
    void what_is_delivered_belongs_to_the_recipient() {
        assertThat(forces("Germany has delivered 18 Leopard 2 tanks to Ukraine."))
                .containsExactly("UKR tanks 18..18 delivered");
        assertThat(forces("Ukraine received 31 Abrams tanks from the United States."))
                .containsExactly("UKR tanks 31..31 delivered");
        assertThat(forces("Turkey asked Washington for 40 F-16 fighter jets."))
                .containsExactly("TUR aircraft 40..40 requested");
    }

    @Test
    void a_gift_to_nobody_is_not_the_givers() {
        assertThat(forces("Norway donated 22 howitzers.")).isEmpty();
    }

    @Test
    void every_number_of_a_list_is_a_fact() {
        assertThat(forces("Serbia's arsenal includes 14 MiG-29s, 212 M-84 tanks and a battery of Pantsir-S1 systems."))
                .containsExactlyInAnyOrder(
                        "SRB aircraft 14..14 held", "SRB tanks 212..212 held", "SRB air-defence 1..1 held");
        assertThat(forces("Taiwan had detected 45 Chinese aircraft and nine Chinese vessels."))
                .extracting(force -> force.substring(0, force.lastIndexOf(' ')))
                .containsExactlyInAnyOrder("CHN aircraft 45..45", "CHN ships 9..9");
    }

    @Test
    void the_dead_belong_to_the_victims_side() {
        assertThat(forces("The ambush left six Malian soldiers dead and ten wounded."))
                .containsExactlyInAnyOrder("MLI casualties 6..6 lost", "MLI casualties 10..10 lost");
        assertThat(forces("Hamas said that 6,000 of its fighters had been killed."))
                .containsExactly("hamas casualties 6000..6000 lost");
        assertThat(forces("The rebels captured 70 soldiers of the Sudanese Armed Forces."))
                .containsExactly("SDN casualties 70..70 lost");
    }

    @Test
    void no_losses_is_a_number_too() {
        assertThat(forces("No casualties were reported on the Armenian side."))
                .containsExactly("ARM casualties 0..0 lost");
    }

    @Test
    void people_without_a_noun_are_counted_with_those_before() {
        assertThat(forces("Villagers were fired upon in Mopti; twenty-four died."))
                .containsExactly("villagers casualties 24..24 lost");
    }

    @Test
    void soldiers_abroad_are_not_their_hosts() {
        assertThat(forces("The Wagner Group had roughly 1,000 mercenaries in the Central African Republic."))
                .containsExactly("wagner-group personnel 1000..1000 held");
        assertThat(forces("The United States maintains a garrison of about 900 soldiers in Syria."))
                .containsExactly("USA personnel 900..900 held");
    }

    @Test
    void a_unit_spoken_of_before_tells_whose_its_men_are() {
        assertThat(forces(
                        "Tajikistan hosts the 99th base of the Russian army. This is a unit numbering 4,000 soldiers."))
                .contains("RUS personnel 4000..4000 held");
    }

    @Test
    void a_heading_tells_whose_the_strength_below_is() {
        assertThat(forces("Latvia\n\nActive strength 6,600; National Guard 10,000."))
                .containsExactlyInAnyOrder("LVA personnel 6600..6600 held", "LVA personnel 10000..10000 held");
    }

    @Test
    void shares_of_the_national_product_are_budgets() {
        assertThat(forces("Greece spent 3.1 percent of GDP on defence.")).containsExactly("GRC budget 3.1..3.1 held");
    }

    @Test
    void limits_distances_and_names_are_no_forces() {
        assertThat(forces("The treaty limits each side to 1,550 warheads and 700 bombers."))
                .isEmpty();
        assertThat(forces("The front runs for 1,000 kilometres, and 20 percent of Ukraine is occupied."))
                .isEmpty();
    }

    @Test
    void strong_says_how_many() {
        assertThat(forces("South Sudan's army is 180,000 strong."))
                .containsExactly("SSD personnel 180000..180000 held");
    }

    @Test
    void soldiers_that_are_sent_stay_their_senders() {
        assertThat(forces("Kenya sent 1,000 police officers to Haiti."))
                .containsExactly("KEN personnel 1000..1000 deployed");
    }

    @Test
    void whoever_is_supplied_it_is_not_the_supplier() {
        assertThat(forces("Mali fights on. Turkey already supplies it with Bayraktar TB2 drones."))
                .containsExactly("MLI drones - delivered");
    }

    @Test
    void the_name_of_a_type_tells_what_a_trainer_is() {
        assertThat(forces("Estonia operates two L-39C trainers.")).containsExactly("EST aircraft 2..2 held");
        assertThat(forces("Qatar bought 62 Leopard 2A7s.")).containsExactly("QAT tanks 62..62 delivered");
    }

    @Test
    void strength_stands_behind_many_words() {
        assertThat(forces("Chad's armed forces number around 33,000."))
                .containsExactly("TCD personnel 33000..33000 held");
        assertThat(forces("Burundi keeps a force of perhaps 10,000 in South Kivu."))
                .containsExactly("BDI personnel 10000..10000 deployed");
    }

    @Test
    void weapons_are_told_without_a_number() {
        assertThat(forces("India has tested its new cruise missile.")).containsExactly("IND missiles - deployed");
        assertThat(forces("China operates anti-satellite weapons.")).containsExactly("CHN other - held");
        assertThat(forces("China is developing new systems, including a stealth bomber."))
                .containsExactly("CHN aircraft - held");
        assertThat(forces("The king wants weapons.")).isEmpty();
    }

    @Test
    void what_is_lacking_is_none() {
        assertThat(forces("Myanmar has no aircraft carriers.")).containsExactly("MMR ships 0..0 held");
    }

    @Test
    void a_list_belongs_to_whoever_introduces_it() {
        assertThat(forces(
                        "The Ecuadorian army operates:\n• 30 Leopard 1 tanks;\n• M113 armoured personnel carriers.\n"))
                .containsExactly("ECU tanks 30..30 held", "ECU armoured-vehicles - held");
    }

    @Test
    void a_number_goes_on_counting_what_was_counted_before() {
        assertThat(forces("Kyiv asked for 25 Patriot batteries; it has eight."))
                .containsExactly("UKR air-defence 25..25 requested", "UKR air-defence 8..8 held");
        assertThat(forces("Iran has 3,000 missiles, 4,000 according to Israel."))
                .containsExactly("IRN missiles 3000..3000 held", "IRN missiles 4000..4000 held");
        assertThat(forces("The number of American troops in Iraq was cut to 900."))
                .containsExactly("USA personnel 900..900 withdrawn");
    }

    @Test
    void a_number_in_a_name_counts_nothing() {
        assertThat(forces("Lithuania fields 12 Patriot Block 2 missiles.")).containsExactly("LTU missiles 12..12 held");
    }

    @Test
    void where_the_verb_is_left_out_the_name_before_the_number_owns() {
        assertThat(forces("Spain will contribute four frigates, Denmark two corvettes."))
                .containsExactly("ESP ships 4..4 planned", "DNK ships 2..2 planned");
    }

    @Test
    void those_who_serve_in_an_army_are_its_states() {
        assertThat(forces("More than 1.1 million soldiers serve in India's army."))
                .containsExactly("IND personnel 1100000.. deployed");
    }

    @Test
    void weapons_of_a_named_state_are_told_by_what_they_do() {
        assertThat(forces("An Italian aircraft and a German Patriot battery took part."))
                .containsExactly("ITA aircraft 1..1 deployed", "DEU air-defence 1..1 deployed");
    }

    @Test
    void victims_whom_nobody_names_go_by_the_words_that_count_them() {
        assertThat(BuiltIn.facts("In the market at least 24 people were killed.", Force.class))
                .singleElement()
                .satisfies(force -> assertThat(force.owner().names()).contains("at least 24 people", "24 people"));
    }

    @Test
    void either_side_is_each_of_the_two_that_are_spoken_of() {
        assertThat(forces("Thailand and Cambodia exchanged fire. No casualties were reported on either side."))
                .containsExactlyInAnyOrder("THA casualties 0..0 lost", "KHM casualties 0..0 lost");
    }

    @Test
    void a_date_over_an_entry_holds_for_it_and_one_in_the_sentence_before_does_not() {
        List<Interaction> entries = BuiltIn.facts(
                "War and peace\n\nThe conflict in short.\n\n3 May 1992. Kenya attacked Somalia.", Interaction.class);
        assertThat(entries)
                .isNotEmpty()
                .allSatisfy(deed -> assertThat(deed.statement().date()).isEqualTo(date("1992-05-03")));
        List<Interaction> prose =
                BuiltIn.facts("In March 2021 Kenya attacked Somalia. Chad accused Kenya.", Interaction.class);
        assertThat(prose)
                .filteredOn(deed -> deed.actor().id().equals("TCD"))
                .isNotEmpty()
                .allSatisfy(deed -> assertThat(deed.statement().date()).isEmpty());
    }

    @Test
    void who_loses_ground_is_told_beside_who_takes_it() {
        List<Control> read =
                BuiltIn.facts("The Sudanese army seized Omdurman from the rebels in March.", Control.class);
        assertThat(read).extracting(fact -> fact.status().code()).contains("captured", "lost");
    }

    @Test
    void nouns_and_compounds_tell_who_holds_ground() {
        assertThat(controls("The Islamic State's capture of Mosul shocked Baghdad."))
                .containsExactly("islamic-state captured Mosul");
        assertThat(controls("Houthi-controlled Hodeidah was bombed.")).containsExactly("houthis controls Hodeidah");
        assertThat(controls("The Arakan Army now controls 14 of Rakhine's 17 townships."))
                .hasSize(1)
                .allMatch(control -> control.startsWith("arakan-army controls"));
    }

    @Test
    void what_one_loses_another_takes() {
        assertThat(controls("The Islamic State was driven out of Mosul by Iraqi soldiers."))
                .containsExactlyInAnyOrder("islamic-state lost Mosul", "IRQ captured Mosul");
    }

    @Test
    void a_second_of_names_a_second_area_and_the_announcer_of_a_capture_has_made_it() {
        assertThat(controls("The Taliban's take-over of the northern districts and of the border was swift."))
                .containsExactly("taliban captured the northern districts", "taliban captured the border");
        assertThat(controls("Aliyev announced the capture of Shusha.")).containsExactly("AZE captured Shusha");
    }

    @Test
    void what_is_counted_or_passed_through_is_no_ground() {
        assertThat(controls("Greece operates 24 Rafales.")).isEmpty();
        assertThat(controls("The last 40 Czech peacekeepers left the Sinai.")).isEmpty();
        assertThat(controls("A Chinese flotilla entered the Arctic Ocean.")).isEmpty();
    }

    @Test
    void one_who_would_take_ground_has_not_taken_it() {
        assertThat(BuiltIn.facts("The general said that Sudan would capture Omdurman.", Control.class))
                .isEmpty();
    }

    @Test
    void a_seat_that_is_assumed_is_an_office() {
        List<Role> read = BuiltIn.facts("Heydar Aliyev assumed the presidency of Azerbaijan.", Role.class);
        assertThat(read).extracting(Role::role).contains("president");
        assertThat(read.getFirst().organisation().id()).isEqualTo("AZE");
    }

    @Test
    void a_leader_is_told_by_a_clause() {
        List<Role> read = BuiltIn.facts("Joseph Mwangi, who commands the Kenyan army, rejected the offer.", Role.class);
        assertThat(read).extracting(Role::role).contains("commander");
    }

    @Test
    void a_sentence_without_end_is_read_in_part() {
        String text = "Russia sent 300 troops to Syria and ".repeat(3_000) + "left.";
        assertThat(BuiltIn.facts(text)).hasSizeLessThan(1_000).allSatisfy(fact -> assertThat(text)
                .contains(fact.statement().quote()));
    }

    private static List<String> controls(String text) {
        return BuiltIn.facts(text, Control.class).stream()
                .map(control ->
                        String.join(" ", control.actor().id(), control.status().code(), control.area()))
                .toList();
    }

    private static List<String> forces(String text) {
        return BuiltIn.facts(text, Force.class).stream()
                .map(force -> String.join(
                        " ",
                        force.owner().id(),
                        force.category().code(),
                        force.quantity().map(FigureReadingTest::range).orElse("-"),
                        force.change().code()))
                .toList();
    }

    private static String range(Quantity quantity) {
        return quantity.min().map(BigDecimal::toPlainString).orElse("") + ".."
                + quantity.max().map(BigDecimal::toPlainString).orElse("");
    }

    private static Optional<Edtf> date(String text) {
        return Optional.of(Edtf.parse(text));
    }
}
