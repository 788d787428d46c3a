package io.statecraft.readmodels.allfacts;

import io.statecraft.facts.Event;
import io.statecraft.facts.Fact;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/** Which facts are known? */
public final class AllFacts implements ReadModel<FactRow> {
    @Override
    public String name() {
        return "facts";
    }

    /** The topic with its own name carries the events themselves. */
    @Override
    public String topic() {
        return "statecraft.known-facts.v1";
    }

    @Override
    public String question() {
        return "Which facts are known?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<FactRow> rowType() {
        return FactRow.class;
    }

    @Override
    public List<FactRow> rowsSaidBy(Event event) {
        return Recorded.fact(event, Fact.class).map(FactRow::of).stream().toList();
    }

    @Override
    public List<View> views() {
        return List.of(
                View.ofRows(this, name(), question()).filteredByActor("actors").identifiedBy("fact"),
                View.computed(
                                this,
                                "cited-facts",
                                "Which facts are known, in which sentence of which document does each stand?",
                                CitedFactAnswer.class,
                                "cited-facts.sql",
                                "document",
                                "quote_start",
                                "fact")
                        .readBy("document")
                        .filteredByActor("actors")
                        .identifiedBy("fact"));
    }
}
