package io.statecraft.readmodels.commitments;

import io.statecraft.facts.Commitment;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/** Who promises what to whom, and under which condition? */
public final class Commitments implements ReadModel<CommitmentRow> {
    @Override
    public String name() {
        return "commitments";
    }

    @Override
    public String question() {
        return "Who promises what to whom, and under which condition?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CommitmentRow> rowType() {
        return CommitmentRow.class;
    }

    @Override
    public List<CommitmentRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Commitment.class).map(CommitmentRow::of).stream()
                .toList();
    }

    @Override
    public List<View> views() {
        return List.of(
                View.ofRows(this, name(), question())
                        .filteredByActor("actor", "recipients")
                        .orderedByDescending("valid_from", "row_key"),
                View.computed(
                                this,
                                "commitment-outcomes",
                                "Which promises are open, met, broken or lapsed, and by when are they due?",
                                OutcomeAnswer.class,
                                "commitment-outcomes.sql",
                                "fact")
                        .readBy("fact")
                        .filteredByActor("actor", "recipients"));
    }
}
