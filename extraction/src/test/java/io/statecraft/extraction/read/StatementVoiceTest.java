package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.Commitment;
import io.statecraft.facts.Fact;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Judgements, demands and denials whose holder the words do not name: whoever speaks holds them. */
class StatementVoiceTest {
    private static final String TITLE = "Statement by the Government of Norway";

    @Test
    void a_judgement_of_a_statement_is_its_issuers() {
        assertPosition("It is essential that the convoys reach Darfur.", TITLE, "NOR", PositionStance.DEMANDS);
        assertPosition("It is regrettable that Minsk has closed the crossing.", TITLE, "NOR", PositionStance.OPPOSES);
        assertPosition("Attacks on fishing boats are unacceptable.", TITLE, "NOR", PositionStance.OPPOSES);
    }

    @Test
    void a_judgement_that_is_reported_is_its_speakers() {
        assertPosition("Nairobi said it was imperative that the port reopen.", "Report", "KEN", PositionStance.DEMANDS);
    }

    @Test
    void what_should_be_done_is_demanded_by_whoever_says_so() {
        assertPosition("Both navies should leave the strait.", TITLE, "NOR", PositionStance.DEMANDS);
        assertPosition("Ghana said that Togo should open the border.", "Report", "GHA", PositionStance.DEMANDS);
    }

    @Test
    void a_history_without_a_speaker_demands_nothing() {
        assertThat(positions("Both navies should leave the strait.", "Naval history of the strait"))
                .isEmpty();
    }

    @Test
    void who_speaks_on_behalf_of_somebody_is_not_the_issuer() {
        assertPosition(
                "It is essential that the siege be lifted.",
                "Sudan: Declaration by the High Representative on behalf of the European Union",
                "european-union",
                PositionStance.DEMANDS);
    }

    @Test
    void a_report_that_is_called_false_is_denied_by_whoever_speaks() {
        assertThat(claims("The allegations against Norwegian officers are false.", TITLE))
                .anyMatch(claim -> claim.actor().id().equals("NOR") && claim.stance() == ClaimStance.DENIES);
        assertThat(claims("Chad said the allegation was baseless.", "Report"))
                .anyMatch(claim -> claim.actor().id().equals("TCD") && claim.stance() == ClaimStance.DENIES);
    }

    @Test
    void what_a_statement_says_will_be_done_for_people_of_its_own_is_promised() {
        assertThat(BuiltIn.facts("We mourn the sailors. Their families will be looked after.", TITLE).stream()
                        .filter(Commitment.class::isInstance)
                        .map(Commitment.class::cast))
                .anyMatch(promise -> promise.actor().id().equals("NOR"));
    }

    private static void assertPosition(String text, String title, String holder, PositionStance stance) {
        assertThat(positions(text, title))
                .as(text)
                .anyMatch(position -> position.actor().id().equals(holder) && position.stance() == stance);
    }

    private static List<Position> positions(String text, String title) {
        return of(BuiltIn.facts(text, title), Position.class);
    }

    private static List<Claim> claims(String text, String title) {
        return of(BuiltIn.facts(text, title), Claim.class);
    }

    private static <F extends Fact> List<F> of(List<Fact> facts, Class<F> kind) {
        return facts.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
