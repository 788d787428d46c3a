package io.statecraft.readmodels.relationships;

import io.statecraft.facts.Event;
import io.statecraft.facts.Interaction;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/**
 * How actors stand to each other by what they do to and with each other.
 *
 * <p>The score of a pair is the mean of the weights of its events that happened:
 * {@code sum(weight of type) / events}, with the weights of {@link PloverScore}; its trend is the correlation of these
 * weights with the days of the events. What is alleged, denied or possible is counted beside it and never enters either.
 */
public final class Relationships implements ReadModel<InteractionRow> {
    @Override
    public String name() {
        return "relationships";
    }

    @Override
    public String question() {
        return "How do actors stand to each other, by what they do to and with each other?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<InteractionRow> rowType() {
        return InteractionRow.class;
    }

    @Override
    public List<InteractionRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Interaction.class).map(InteractionRow::of).orElse(List.of());
    }

    @Override
    public List<View> views() {
        return List.of(
                View.computed(this, name(), question(), RelationshipAnswer.class, "relationships.sql", "one", "other")
                        .readInGroups(
                                "actor <> recipient",
                                "least(actor collate \"C\", recipient collate \"C\")",
                                "greatest(actor collate \"C\", recipient collate \"C\")")
                        .asGraph("one", "other", false)
                        .filteredByActor("actor", "recipient"),
                View.ofRows(this, "interactions", "Who did what to or with whom, and when?")
                        .orderedByDescending("valid_from", "row_key")
                        .asGraph("actor", "recipient", true)
                        .filteredByActor("actor", "recipient"));
    }
}
