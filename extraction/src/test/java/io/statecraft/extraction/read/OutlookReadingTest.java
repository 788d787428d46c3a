package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Assessment;
import io.statecraft.facts.Factuality;
import io.statecraft.facts.Likelihood;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forecasts, and what only looks like them. */
class OutlookReadingTest {
    @Test
    void what_is_not_clear_may_come() {
        assertThat(assessment("It is not clear whether Pakistan intends to strike again.")
                        .statement()
                        .factuality())
                .isEqualTo(Factuality.POSSIBLE);
    }

    @Test
    void what_few_believe_has_no_source() {
        assertThat(assessment("Few observers believe that Beijing will abandon the plan.")
                        .statement()
                        .source())
                .isEmpty();
    }

    @Test
    void a_second_adjective_says_how_likely_the_same_thing_is() {
        assertThat(BuiltIn.facts("Such a move by Moscow remains possible but unlikely.", Assessment.class))
                .extracting(read -> read.likelihood().orElse(null))
                .contains(Likelihood.UNLIKELY);
    }

    @Test
    void missing_signs_make_it_unlikely() {
        Assessment read = assessment("There are no signs so far that Serbia seeks a new war.");
        assertThat(read.likelihood()).contains(Likelihood.UNLIKELY);
        assertThat(read.about()).extracting("id").contains("SRB");
    }

    @Test
    void a_deed_may_be_possible_and_not_excluded() {
        assertThat(assessment("A return to war between Israel and Syria is possible.")
                        .about())
                .extracting("id")
                .contains("ISR", "SYR");
        assertThat(assessment("Another coup in Mali cannot be excluded.").about())
                .extracting("id")
                .contains("MLI");
    }

    @Test
    void what_cannot_be_ruled_out_may_come() {
        assertThat(assessment("It cannot be ruled out that Israel will strike Iran again.")
                        .statement()
                        .factuality())
                .isEqualTo(Factuality.POSSIBLE);
    }

    @Test
    void what_few_expect_will_not_come() {
        assertThat(assessment("Few expect that Serbia will recognise Kosovo.")
                        .statement()
                        .factuality())
                .isEqualTo(Factuality.PROBABLY_NOT);
        assertThat(assessment("France will hardly pay for the fleet.")
                        .statement()
                        .factuality())
                .isEqualTo(Factuality.PROBABLY_NOT);
    }

    @Test
    void a_deed_that_is_supposed_is_a_condition() {
        assertThat(assessment("A complete withdrawal would expose Niger to new raids.")
                        .about())
                .extracting("id")
                .contains("NER");
    }

    @Test
    void a_phrase_says_how_likely_it_is() {
        assertThat(assessment("Latvia will in all likelihood leave the convention.")
                        .likelihood())
                .contains(Likelihood.LIKELY);
    }

    @Test
    void who_must_expect_something_is_warned() {
        assertThat(BuiltIn.facts("Egypt must expect consequences.", Assessment.class))
                .isEmpty();
    }

    @Test
    void an_open_question_is_one_assessment() {
        assertThat(BuiltIn.facts("It remains to be seen whether Syria will honour the agreement.", Assessment.class))
                .hasSize(1);
    }

    @Test
    void what_depends_on_a_condition_is_foretold() {
        assertThat(assessment("Should Russia withdraw, Tajikistan would be exposed.")
                        .about())
                .extracting("id")
                .contains("TJK");
    }

    @Test
    void a_forecast_without_names_concerns_those_spoken_of_before() {
        List<Assessment> read = BuiltIn.facts(
                "Niger expelled the trainers. A new offensive is likely before the rains.", Assessment.class);
        assertThat(read)
                .anySatisfy(forecast ->
                        assertThat(forecast.about()).extracting("id").contains("NER"));
    }

    @Test
    void abilities_hopes_and_worries_about_what_has_happened_are_no_forecasts() {
        assertThat(BuiltIn.facts("The Peruvian navy can launch one submarine.", Assessment.class))
                .isEmpty();
        assertThat(BuiltIn.facts("Chile recognised the council in the hope that it would hold.", Assessment.class))
                .isEmpty();
        assertThat(BuiltIn.facts("There was concern in Oslo over the arrest of the envoy.", Assessment.class))
                .isEmpty();
    }

    private static Assessment assessment(String sentence) {
        List<Assessment> read = BuiltIn.facts(sentence, Assessment.class);
        assertThat(read).as(sentence).isNotEmpty();
        return read.get(0);
    }
}
