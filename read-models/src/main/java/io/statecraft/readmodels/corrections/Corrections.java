package io.statecraft.readmodels.corrections;

import io.statecraft.facts.Correction;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.View;
import java.util.List;

/** Which corrections by reviewers stand, about what, by whom and why? */
public final class Corrections implements ReadModel<CorrectionRow> {
    @Override
    public String name() {
        return "corrections";
    }

    @Override
    public String question() {
        return "Which corrections by reviewers stand, about what, by whom and why?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<CorrectionRow> rowType() {
        return CorrectionRow.class;
    }

    @Override
    public List<CorrectionRow> rowsSaidBy(Event event) {
        return event.data() instanceof Correction correction
                ? CorrectionRow.of(correction).stream().toList()
                : List.of();
    }

    @Override
    public List<View> views() {
        return List.of(View.ofRows(this, name(), question()).identifiedBy("about"));
    }
}
