package io.statecraft.readmodels.extractions;

import io.statecraft.facts.Event;
import io.statecraft.facts.ExtractionCompleted;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.View;
import java.util.List;

/** Which extractor read which document last, and how much did it find? */
public final class Extractions implements ReadModel<ExtractionRow> {
    @Override
    public String name() {
        return "extractions";
    }

    @Override
    public String question() {
        return "Which extractor read which document last, and how much did it find?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ExtractionRow> rowType() {
        return ExtractionRow.class;
    }

    @Override
    public List<ExtractionRow> rowsSaidBy(Event event) {
        return event.data() instanceof ExtractionCompleted completed ? List.of(ExtractionRow.of(completed)) : List.of();
    }

    @Override
    public List<View> views() {
        return List.of(View.ofRows(this, name(), question()));
    }
}
