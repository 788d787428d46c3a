package io.statecraft.readmodels.search;

import io.statecraft.facts.DocumentRegistered;
import io.statecraft.facts.Event;
import io.statecraft.readmodels.ReadModel;
import io.statecraft.readmodels.Recorded;
import io.statecraft.readmodels.View;
import java.util.List;

/**
 * Where is it written?
 *
 * <p>Sentences come from the documents, whether or not a fact was read in them, and from the facts. A sentence is
 * found at any {@code validAt}, its facts only when they hold; a filter such as {@code kind} finds sentences with facts
 * alone.
 *
 * <p>By meaning, an answer has the 200 nearest passages, by both ways the first 200 of either, put together by reciprocal
 * rank fusion (Cormack, Clarke and Buettcher, SIGIR 2009) with their k of 60.
 */
public final class Search implements ReadModel<PassageRow> {
    @Override
    public String name() {
        return "search";
    }

    @Override
    public String question() {
        return "Where is it written, and which facts stand there?";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Class<PassageRow> rowType() {
        return PassageRow.class;
    }

    @Override
    public List<PassageRow> rowsSaidBy(Event event) {
        return event.data() instanceof DocumentRegistered registered
                ? PassageRow.of(registered.document())
                : Recorded.in(event).map(PassageRow::of).stream().toList();
    }

    @Override
    public List<View> views() {
        return List.of(View.computed(
                        this, name(), question(), SearchAnswer.class, "search.sql", "rank", "document", "part", "start")
                .orderedByDescending("rank", "document", "part", "start")
                .searchedIn("passage")
                .searchedByMeaning("semantic.sql", "hybrid.sql")
                .filteredByActor("actors"));
    }
}
