package io.statecraft.readmodels.actors;

import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/** Who is named, how and how often? */
public final class Actors implements ReadModel<MentionRow> {
    @Override
    public String name() {
        return "actors";
    }

    @Override
    public String question() {
        return "Who is named, how and how often?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<MentionRow> rowType() {
        return MentionRow.class;
    }

    @Override
    public List<MentionRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Fact.class).map(MentionRow::of).orElse(List.of());
    }

    @Override
    public List<View> views() {
        return List.of(
                View.computed(this, name(), question(), ActorAnswer.class, "actors.sql", "actor")
                        .identifiedBy("actor"),
                View.ofRows(this, "mentions", "In which facts is an actor named, and as what?")
                        .filteredByActor("actor"));
    }
}
