package io.statecraft.readmodels.assessments;

import io.statecraft.facts.Assessment;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/** What may come, who expects it, and how likely is it held to be? */
public final class Assessments implements ReadModel<AssessmentRow> {
    @Override
    public String name() {
        return "assessments";
    }

    @Override
    public String question() {
        return "What may come, who expects it, and how likely is it held to be?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<AssessmentRow> rowType() {
        return AssessmentRow.class;
    }

    @Override
    public List<AssessmentRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Assessment.class).map(AssessmentRow::of).stream()
                .toList();
    }

    @Override
    public List<View> views() {
        return List.of(
                View.ofRows(this, name(), question())
                        .filteredByActor("about")
                        .orderedByDescending("valid_from", "row_key"),
                View.computed(
                                this,
                                "forecasts",
                                "Who forecasts what for when, and with which probability?",
                                ForecastAnswer.class,
                                "forecasts.sql",
                                "fact")
                        .readBy("fact")
                        .filteredByActor("about"),
                View.computed(
                                this,
                                "forecasters",
                                "How good were the forecasts of those who make them?",
                                ForecasterAnswer.class,
                                "forecasters.sql",
                                "forecaster")
                        .filteredByActor("about"));
    }
}
