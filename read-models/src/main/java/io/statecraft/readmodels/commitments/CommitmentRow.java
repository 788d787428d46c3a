package io.statecraft.readmodels.commitments;

import io.statecraft.facts.Commitment;
import io.statecraft.readmodels.Meaning;
import io.statecraft.readmodels.Mention;
import java.util.List;
import java.util.Optional;

/** One promise as one sentence tells it. */
record CommitmentRow(
        @Meaning(value = "who promises", example = "RUS") String actor,

        @Meaning(value = "to whom; may be empty", example = "[\"TJK\"]")
        List<String> recipients,

        @Meaning(value = "what is promised", example = "help in protecting the border")
        String content,

        @Meaning(value = "under which condition", example = "if the Taliban cross it")
        Optional<String> condition,

        @Meaning(value = "where, as the text names it", example = "Kabul")
        Optional<String> place,

        @Meaning(value = "the words that say it", example = "Moscow promised help in protecting the border.")
        String quote) {

    static CommitmentRow of(Commitment commitment) {
        return new CommitmentRow(
                commitment.actor().id(),
                Mention.ids(commitment.recipients()),
                commitment.content(),
                commitment.condition(),
                commitment.statement().place(),
                commitment.statement().quote());
    }
}
