package io.statecraft.readmodels.control;

import io.statecraft.facts.Control;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/** Who holds which territory, border, base or airspace? */
public final class TerritorialControl implements ReadModel<ControlRow> {
    @Override
    public String name() {
        return "control";
    }

    @Override
    public String question() {
        return "Who holds which territory, border, base or airspace?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ControlRow> rowType() {
        return ControlRow.class;
    }

    @Override
    public List<ControlRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Control.class).map(ControlRow::of).stream().toList();
    }

    @Override
    public List<View> views() {
        return List.of(View.ofRows(this, name(), question())
                .filteredByActor("actor")
                .orderedByDescending("valid_from", "row_key"));
    }
}
