package io.statecraft.readmodels.positions;

import io.statecraft.facts.Event;
import io.statecraft.facts.Position;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/** What does an actor want, support, oppose, demand or exclude? */
public final class Positions implements ReadModel<PositionRow> {
    /** The matter of the view's SQL, written so that it can be indexed. */
    private static final String MATTER = """
            replace(replace(replace(left(substr(cast(strip(to_tsvector('english', content)) as text), 2), -1), \
            ''' ''', ' '), '''''', ''''), '\\\\', '\\')""";

    @Override
    public String name() {
        return "positions";
    }

    @Override
    public String question() {
        return "What does an actor want, support, oppose, demand or exclude?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PositionRow> rowType() {
        return PositionRow.class;
    }

    @Override
    public List<PositionRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Position.class).map(PositionRow::of).stream()
                .toList();
    }

    @Override
    public List<View> views() {
        return List.of(
                View.ofRows(this, name(), question())
                        .filteredByActor("actor")
                        .orderedByDescending("valid_from", "row_key"),
                View.computed(
                                this,
                                "position-history",
                                "How does an actor stand to a matter over time, and when did that change?",
                                StanceAnswer.class,
                                "position-history.sql",
                                "actor",
                                "matter",
                                "valid_from",
                                "fact")
                        .readInGroups("", "actor", MATTER)
                        .filteredByActor("actor"));
    }
}
