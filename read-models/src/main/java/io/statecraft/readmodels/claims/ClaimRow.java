package io.statecraft.readmodels.claims;

import io.statecraft.facts.Claim;
import io.statecraft.facts.ClaimStance;
import io.statecraft.readmodels.Meaning;
import io.statecraft.readmodels.Mention;
import java.util.List;
import java.util.Optional;

/** One allegation, denial or confirmation as one sentence tells it. */
record ClaimRow(
        @Meaning(value = "the claimant", example = "RUS") String actor,

        @Meaning(value = "alleges, denies or confirms", example = "denies")
        ClaimStance stance,

        @Meaning(value = "whom it is about", example = "[\"taliban\"]")
        List<String> about,

        @Meaning(value = "what is claimed", example = "such allegations")
        String content,

        @Meaning(value = "where, as the text names it", example = "Kabul")
        Optional<String> place,

        @Meaning(value = "the words that say it", example = "Russian diplomacy has always denied such allegations.")
        String quote) {

    static ClaimRow of(Claim claim) {
        return new ClaimRow(
                claim.actor().id(),
                claim.stance(),
                Mention.ids(claim.about()),
                claim.content(),
                claim.statement().place(),
                claim.statement().quote());
    }
}
