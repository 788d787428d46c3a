package io.statecraft.readmodels.positions;

import io.statecraft.facts.Position;
import io.statecraft.facts.PositionStance;
import io.statecraft.readmodels.Meaning;
import java.util.Optional;

/** One position as one sentence tells it. */
record PositionRow(
        @Meaning(value = "whose position it is", example = "RUS")
        String actor,

        @Meaning(value = "goal, supports, opposes, demands or rules-out", example = "rules-out")
        PositionStance stance,

        @Meaning(value = "the matter", example = "any military intervention")
        String content,

        @Meaning(value = "where, as the text names it", example = "Kabul")
        Optional<String> place,

        @Meaning(
                value = "the words that say it",
                example = "The Kremlin has declared that it rules out any military intervention.")
        String quote) {

    static PositionRow of(Position position) {
        return new PositionRow(
                position.actor().id(),
                position.stance(),
                position.content(),
                position.statement().place(),
                position.statement().quote());
    }
}
