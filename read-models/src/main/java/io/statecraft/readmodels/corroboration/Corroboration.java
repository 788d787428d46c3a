package io.statecraft.readmodels.corroboration;

import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/**
 * What do several documents tell, independently of each other?
 *
 * <p>Two facts are the same when their kind and their fields are, whatever the words ({@link Content}). Documents
 * count as independent by the wordings: a text that is taken over word for word is no second source.
 */
public final class Corroboration implements ReadModel<ToldRow> {
    @Override
    public String name() {
        return "corroboration";
    }

    @Override
    public String question() {
        return "What do several documents tell, independently of each other?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<ToldRow> rowType() {
        return ToldRow.class;
    }

    @Override
    public List<ToldRow> rowsSaidBy(Event event) {
        return Recorded.in(event).map(ToldRow::of).stream().toList();
    }

    @Override
    public List<View> views() {
        return List.of(View.computed(
                        this,
                        name(),
                        question(),
                        CorroborationAnswer.class,
                        "corroboration.sql",
                        "independent",
                        "same_as")
                .orderedByDescending("independent", "same_as")
                .rankedBy("corroboration-order.sql", "same_as")
                .filteredByActor("actors"));
    }
}
