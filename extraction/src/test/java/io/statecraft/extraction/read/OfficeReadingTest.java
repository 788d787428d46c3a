package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Actor;
import io.statecraft.facts.Agreement;
import io.statecraft.facts.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who holds or held an office, and who belongs to which organisation. */
class OfficeReadingTest {
    @Test
    void an_office_ends_at_the_comma_before_the_name() {
        assertThat(roles("The head of its intelligence service, Ibrahim Kalin, prayed in Damascus."))
                .containsExactly("ibrahim-kalin: head of its intelligence service");
        assertThat(roles("The secretary general of NATO, Mark Rutte, flew to Kyiv."))
                .containsExactly("mark-rutte: secretary general of NATO");
        assertThat(roles("Hamas met the president, Egypt said.")).isEmpty();
    }

    @Test
    void those_who_are_named_removed_or_followed_held_the_office() {
        assertThat(roles("Volodymyr Zelensky appointed Yulia Svyrydenko prime minister."))
                .containsExactly("yulia-svyrydenko: prime minister");
        assertThat(roles("Yoon Suk Yeol was removed as president of South Korea."))
                .containsExactly("yoon-suk-yeol: president of South Korea");
        assertThat(roles("Antony Blinken was succeeded by Marco Rubio as secretary of state."))
                .containsExactlyInAnyOrder("antony-blinken: secretary of state", "marco-rubio: secretary of state");
    }

    @Test
    void an_organisation_that_somebody_leads_is_told_behind_it() {
        assertThat(roles("The Alliance of Sahel States, led by Assimi Goita, met in Bamako."))
                .containsExactly("assimi-goita: leader");
    }

    @Test
    void to_join_or_leave_an_organisation_is_told_of_both() {
        assertThat(agreements("Finland joined NATO in April 2023.")).containsExactly("NATO signed [FIN, nato]");
        assertThat(agreements("Niger and Mali left ECOWAS.")).containsExactly("ECOWAS ended [NER, MLI, ecowas]");
        assertThat(agreements("Armenia froze its membership in the CSTO."))
                .containsExactly("CSTO suspended [ARM, csto]");
        assertThat(agreements("Finland may join NATO.")).noneMatch(told -> told.contains("signed"));
    }

    @Test
    void what_is_agreed_on_is_signed() {
        assertThat(agreements("Estonia and Latvia agreed on a border treaty.")).containsExactly("- signed [EST, LVA]");
    }

    private static List<String> roles(String text) {
        return BuiltIn.facts(text, Role.class).stream()
                .map(role -> role.person().id() + ": " + role.role())
                .toList();
    }

    private static List<String> agreements(String text) {
        return BuiltIn.facts(text, Agreement.class).stream()
                .map(agreement -> agreement.name().orElse("-") + " "
                        + agreement.status().code() + " "
                        + agreement.parties().stream().map(Actor::id).toList())
                .toList();
    }
}
