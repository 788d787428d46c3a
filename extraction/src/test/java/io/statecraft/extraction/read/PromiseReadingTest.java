package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Agreement;
import io.statecraft.facts.AgreementStatus;
import io.statecraft.facts.Assessment;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promises and agreements: who is bound, and between whom. */
class PromiseReadingTest {
    @Test
    void who_is_ready_may_be_a_pronoun() {
        Commitment promise = promise("The RSF said it was ready to observe a truce if both sides agreed.");
        assertThat(promise.actor().id()).isEqualTo("rapid-support-forces");
        assertThat(promise.condition()).contains("if both sides agreed");
    }

    @Test
    void what_is_made_clear_of_the_future_is_promised() {
        assertThat(promise("China's leaders have made clear that they will never leave the treaty.")
                        .actor()
                        .id())
                .isEqualTo("CHN");
    }

    @Test
    void what_would_be_considered_or_is_hoped_of_others_is_no_promise() {
        assertThat(BuiltIn.facts("Iran said that it would consider mediating.", Commitment.class))
                .isEmpty();
        assertThat(BuiltIn.facts("China voiced hope that its neighbours would settle the matter.", Commitment.class))
                .isEmpty();
    }

    @Test
    void whom_a_promise_is_made_to_is_not_what_is_promised() {
        Commitment promise = promise("The United States promised Taiwan that it would continue to sell it weapons.");
        assertThat(promise.content()).contains("continue");
        assertThat(promise.recipients()).extracting("id").contains("TWN");
    }

    @Test
    void a_second_verb_that_looks_like_a_noun_is_promised_too() {
        assertThat(BuiltIn.facts(
                        "The Taliban promised to fight Islamic State and combat drug production.", Commitment.class))
                .extracting(Commitment::content)
                .anyMatch(content -> content.startsWith("combat"));
    }

    @Test
    void a_condition_may_be_a_phrase() {
        assertThat(promise("Berlin promised Vilnius a brigade, on condition that Lithuania build the barracks.")
                        .condition())
                .hasValueSatisfying(condition -> assertThat(condition).startsWith("on condition that"));
    }

    @Test
    void aid_made_known_beforehand_is_promised() {
        assertThat(promise("The Netherlands announced the transfer of 100 vessels.")
                        .actor()
                        .id())
                .isEqualTo("NLD");
    }

    @Test
    void what_a_statement_announces_of_others_binds_them_and_is_no_forecast() {
        List<Fact> facts = BuiltIn.facts(
                "My fellow Poles, Poland is safe. France will send us three aircraft. Poland thanks France.",
                "Statement by the President of the Republic of Poland");
        assertThat(facts)
                .anyMatch(fact -> fact instanceof Commitment promise
                        && promise.actor().id().equals("FRA"));
        assertThat(facts).noneMatch(Assessment.class::isInstance);
    }

    @Test
    void the_condition_of_what_is_promised_may_hang_on_its_purpose() {
        assertThat(promise("Japan promised that it would work to lift the embargo once the talks begin.")
                        .condition())
                .contains("once the talks begin");
        assertThat(promise("Japan promised to lift the embargo if the talks begin.")
                        .condition())
                .contains("if the talks begin");
        assertThat(promise("Japan promised that it would work to lift the embargo.")
                        .condition())
                .isEmpty();
    }

    @Test
    void who_buys_and_who_sells_are_the_parties_of_a_contract() {
        Agreement contract = agreement("Poland ordered 180 tanks from South Korea under a contract.");
        assertThat(contract.parties()).extracting("id").contains("POL", "KOR");
    }

    @Test
    void who_brokers_a_truce_is_no_party() {
        Agreement truce = agreement("A truce brokered by Qatar took effect on Sunday between Israel and Hamas.");
        assertThat(truce.parties()).extracting("id").containsExactly("ISR", "hamas");
    }

    @Test
    void agreeing_to_do_something_binds() {
        assertThat(promise("Cuba agreed to free the prisoners.").actor().id()).isEqualTo("CUB");
    }

    @Test
    void a_government_that_says_its_work_goes_on_is_bound() {
        assertThat(promise("Kenya says the patrols will continue.").actor().id())
                .isEqualTo("KEN");
    }

    @Test
    void a_text_binds_its_parties() {
        assertThat(promise("The agreement obliges Rwanda to withdraw its troops.")
                        .actor()
                        .id())
                .isEqualTo("RWA");
    }

    @Test
    void what_a_party_was_to_do_under_an_accord_binds_it() {
        assertThat(promise("The accord was signed in May. Eritrea was to withdraw its troops.")
                        .actor()
                        .id())
                .isEqualTo("ERI");
        assertThat(BuiltIn.facts("It rained in May. Eritrea was to win the match.", Commitment.class))
                .isEmpty();
    }

    @Test
    void a_possible_promise_is_none() {
        assertThat(BuiltIn.facts("Ghana may promise to help.", Commitment.class))
                .isEmpty();
    }

    @Test
    void members_are_parties() {
        List<Agreement> read = BuiltIn.facts(
                "The Lakes Format, which included Kenya and Uganda in addition to Rwanda, met twice.", Agreement.class);
        assertThat(read).singleElement().satisfies(format -> assertThat(format.parties())
                .extracting("id")
                .contains("KEN", "UGA", "RWA"));
    }

    @Test
    void a_mediator_is_no_party_and_what_is_wanted_is_not_yet_signed() {
        assertThat(BuiltIn.facts("Qatar brokered a truce between Chad and Libya.", Agreement.class))
                .singleElement()
                .satisfies(truce -> assertThat(truce.parties()).extracting("id").containsExactly("TCD", "LBY"));
        assertThat(BuiltIn.facts("Jordan wants to sign a defence pact with Iraq.", Agreement.class))
                .allSatisfy(pact -> assertThat(pact.status()).isNotEqualTo(AgreementStatus.SIGNED));
    }

    private static Agreement agreement(String sentence) {
        List<Agreement> read = BuiltIn.facts(sentence, Agreement.class);
        assertThat(read).as(sentence).isNotEmpty();
        return read.get(0);
    }

    private static Commitment promise(String sentence) {
        List<Commitment> read = BuiltIn.facts(sentence, Commitment.class);
        assertThat(read).as(sentence).isNotEmpty();
        return read.get(0);
    }
}
