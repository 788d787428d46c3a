package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Agreement;
import io.statecraft.facts.AgreementStatus;
import io.statecraft.facts.Commitment;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Promises and agreements: who is bound, and between whom. */
class PromiseReadingTest {
    @Test
    void whom_a_promise_is_made_to_is_not_what_is_promised() {
        Commitment promise = promise("The United States promised Taiwan that it would continue to sell it weapons.");
        assertThat(promise.content()).contains("continue");
        assertThat(promise.recipients()).extracting("id").contains("TWN");
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

    private static Commitment promise(String sentence) {
        List<Commitment> read = BuiltIn.facts(sentence, Commitment.class);
        assertThat(read).as(sentence).isNotEmpty();
        return read.get(0);
    }
}
