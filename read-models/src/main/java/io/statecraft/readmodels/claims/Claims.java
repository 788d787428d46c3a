package io.statecraft.readmodels.claims;

import io.statecraft.facts.Claim;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/** Who alleges, denies or confirms what about whom? */
public final class Claims implements ReadModel<ClaimRow> {
    @Override
    public String name() {
        return "claims";
    }

    @Override
    public String question() {
        return "Who alleges, denies or confirms what about whom?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ClaimRow> rowType() {
        return ClaimRow.class;
    }

    @Override
    public List<ClaimRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Claim.class).map(ClaimRow::of).stream().toList();
    }

    @Override
    public List<View> views() {
        return List.of(
                View.ofRows(this, name(), question())
                        .filteredByActor("actor", "about")
                        .orderedByDescending("valid_from", "row_key"),
                View.computed(
                                this,
                                "matters",
                                "What is alleged, denied, contested or confirmed, and by whom?",
                                MatterAnswer.class,
                                "matters.sql",
                                "matter")
                        .filteredByActor("actor", "about"));
    }
}
