package io.statecraft.extraction.read;

import static org.assertj.core.api.Assertions.assertThat;

import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.facts.Interaction;
import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What actors allege, deny and confirm, also in plain words of saying. */
class ClaimsTest {
    @Test
    void who_goes_on_speaking_is_not_part_of_what_was_denied() {
        assertThat(claims("The RSF denied that its fighters had looted the hospital, blaming the army."))
                .anyMatch(claim ->
                        claim.stance() == ClaimStance.DENIES && claim.content().endsWith("the hospital"));
    }

    @Test
    void an_aside_is_told_by_nobody_but_the_author() {
        assertThat(claims(
                        "Serbia denies any involvement in the attack, for which Radoičić has claimed responsibility."))
                .anyMatch(claim -> claim.stance() == ClaimStance.CONFIRMS
                        && claim.statement().source().isEmpty());
    }

    @Test
    void what_stands_before_a_semicolon_is_not_said_by_who_follows() {
        assertThat(
                        claims(
                                "Amnesty International alleged that Malian forces had burnt a village; Bamako rejected the charge."))
                .filteredOn(claim -> claim.stance() == ClaimStance.ALLEGES)
                .allMatch(claim -> claim.statement().source().isEmpty());
    }

    @Test
    void who_insists_on_what_is_so_denies_and_demands_nothing() {
        String text = "Ethiopian officials insist they have no intention of entering the war.";
        assertClaim(text, "ETH", ClaimStance.DENIES);
        assertThat(BuiltIn.facts(text, Position.class))
                .noneMatch(position -> position.stance() == PositionStance.DEMANDS);
    }

    @Test
    void who_tells_of_a_hostile_deed_of_another_alleges_it() {
        assertClaim("Kinshasa says that Rwanda has shelled three villages.", "COD", ClaimStance.ALLEGES);
    }

    @Test
    void who_tells_of_a_deed_of_his_own_confirms_it() {
        assertClaim("Riyadh said it had shot down two missiles.", "SAU", ClaimStance.CONFIRMS);
    }

    @Test
    void what_somebody_will_do_is_no_claim() {
        assertThat(claims("Riyadh said it would shoot down the missiles.")).isEmpty();
    }

    @Test
    void a_fabrication_is_denied() {
        assertClaim("Rwanda called the report a fabrication.", "RWA", ClaimStance.DENIES);
        assertClaim("Rwanda disputed that its troops had set foot in Congo.", "RWA", ClaimStance.DENIES);
    }

    @Test
    void a_quotation_that_goes_on_keeps_its_speaker() {
        List<Claim> claims = claims("\"Sudan has broken its word,\" the Ethiopian foreign ministry said. "
                + "\"Sudan shelled our villages on Friday. Sudan committed a grave violation of the truce.\"");
        assertThat(claims).anyMatch(claim -> claim.actor().id().equals("ETH") && claim.stance() == ClaimStance.ALLEGES);
    }

    @Test
    void we_of_an_address_without_issuer_is_the_people_addressed() {
        String text = "My fellow Kenyans, we have kept our word. Kenya did its duty, and we are proud of it. "
                + "We thanked Tanzania for its help. I have asked Uganda for patience. Kenya remembers.";
        List<Interaction> deeds = BuiltIn.facts(text, "Address by the President of the Republic").stream()
                .filter(Interaction.class::isInstance)
                .map(Interaction.class::cast)
                .toList();
        assertThat(deeds)
                .anyMatch(deed -> deed.actor().id().equals("KEN")
                        && deed.recipients().stream().anyMatch(who -> who.id().equals("TZA")));
    }

    @Test
    void nothing_of_the_kind_is_a_denial_of_ones_own_deed() {
        assertClaim("Beirut says that it knows of no such letter.", "LBN", ClaimStance.DENIES);
        assertClaim("Moscow says that it had no intention of hitting Poland.", "RUS", ClaimStance.DENIES);
    }

    @Test
    void who_insists_that_something_is_so_demands_nothing() {
        assertThat(BuiltIn.facts("Beijing insists that Taiwan is part of China.", Position.class))
                .isEmpty();
    }

    @Test
    void blame_is_an_allegation() {
        assertClaim("Pakistan blamed India for the attack.", "PAK", ClaimStance.ALLEGES);
    }

    @Test
    void an_accusation_is_claimed_once() {
        assertThat(claims("Ukraine accused Russia of shelling a hospital in Kherson."))
                .hasSize(1);
        assertThat(claims("Baku claimed that Armenian forces fired on its positions on Monday night."))
                .hasSize(1);
    }

    @Test
    void who_is_held_responsible_or_said_to_stand_behind_it_is_accused() {
        assertClaim("London holds Moscow responsible for the poisoning.", "GBR", ClaimStance.ALLEGES);
        assertClaim("Seoul said that Pyongyang was behind the theft.", "KOR", ClaimStance.ALLEGES);
        assertClaim("Kinshasa says Rwanda is arming the M23 rebels.", "COD", ClaimStance.ALLEGES);
    }

    @Test
    void an_aside_claims_what_it_is_put_into() {
        assertClaim("The two boats, Bogotá alleges, were Venezuelan.", "COL", ClaimStance.ALLEGES);
    }

    @Test
    void a_clause_behind_an_insertion_is_what_is_alleged() {
        assertClaim(
                "The visits were followed by accusations, made by Ghana, that Togo had armed the smugglers.",
                "GHA",
                ClaimStance.ALLEGES);
    }

    @Test
    void a_claim_to_something_is_no_allegation() {
        assertThat(claims("Jakarta rejected the Chinese claim to the waters.")).isEmpty();
    }

    @Test
    void a_mere_pretext_is_nobodys_claim() {
        assertThat(BuiltIn.facts(
                        "\"They invaded us under the pretext that our army attacked a village,\" Tbilisi said.",
                        Claim.class))
                .noneMatch(claim -> claim.stance() == ClaimStance.CONFIRMS);
    }

    @Test
    void a_dateline_is_no_part_of_the_first_sentence() {
        List<Claim> claims = claims("AMMAN, May 9 (XYZ) - Syria denied that its army had crossed the border.");
        assertThat(claims).anyMatch(claim -> claim.actor().id().equals("SYR"));
        assertThat(claims).allMatch(claim -> claim.statement().quote().startsWith("Syria"));
    }

    private static void assertClaim(String text, String claimant, ClaimStance stance) {
        assertThat(claims(text))
                .as(text)
                .anyMatch(claim -> claim.actor().id().equals(claimant) && claim.stance() == stance);
    }

    private static List<Claim> claims(String text) {
        return BuiltIn.facts(text, Claim.class);
    }
}
