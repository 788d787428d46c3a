package io.statecraft.readmodels.timeline;

import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/** What happened when? */
public final class Timeline implements ReadModel<TimelineRow> {
    @Override
    public String name() {
        return "timeline";
    }

    @Override
    public String question() {
        return "What happened when?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<TimelineRow> rowType() {
        return TimelineRow.class;
    }

    @Override
    public List<TimelineRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Fact.class).flatMap(TimelineRow::of).stream()
                .toList();
    }

    @Override
    public List<View> views() {
        return List.of(View.ofRows(this, name(), question())
                .filteredByActor("actors")
                .orderedByDescending("valid_from", "row_key"));
    }
}
