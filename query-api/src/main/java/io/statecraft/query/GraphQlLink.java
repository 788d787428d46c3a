package io.statecraft.query;

import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.ColumnType;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.Graph;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way from a row to rows of another view: the ids in a column are looked up there.
 *
 * @param field name of the way, such as {@code evidence}
 * @param property the column that has the ids
 * @param many whether a row can have several ids
 * @param target where they are looked up
 * @param identity the filter and column of the target that has the id
 * @param meaning where the way leads, in a few words
 */
record GraphQlLink(String field, String property, boolean many, View target, String identity, String meaning) {
    static final View ACTORS = ReadModels.view("actors").orElseThrow();
    private static final View DOCUMENTS = ReadModels.view("documents").orElseThrow();
    private static final String FACT = "fact";
    private static final String DOCUMENT = "document";

    /** The ways that lead on from each row of this view. */
    static List<GraphQlLink> from(View view) {
        List<GraphQlLink> links = new ArrayList<>();
        if (view != ReadModels.CITED_FACTS) {
            Rows.ofFacts(view.columns())
                    .ifPresent(column -> links.add(new GraphQlLink(
                            Rows.EVIDENCE,
                            column.property(),
                            true,
                            ReadModels.CITED_FACTS,
                            FACT,
                            "the facts behind the row, each with its sentence")));
        }
        for (Column column : view.columns()) {
            if (view != DOCUMENTS && column.property().equals(DOCUMENT)) {
                links.add(new GraphQlLink(
                        "inDocument", DOCUMENT, false, DOCUMENTS, DOCUMENT, "the document that states it"));
            }
            if (view != ACTORS && actorProperties(view).contains(column.property())) {
                boolean many = column.type() == ColumnType.TEXTS;
                links.add(new GraphQlLink(
                        column.property() + (many ? "Profiles" : "Profile"),
                        column.property(),
                        many,
                        ACTORS,
                        Filter.ACTOR,
                        "who that is, and on to all that is known of it"));
            }
        }
        return links;
    }

    /** Whether the view can be asked about an actor, so that an actor leads to it. */
    static boolean isAboutActors(View view) {
        return view != ACTORS
                && view.filters().stream().anyMatch(filter -> filter.name().equals(Filter.ACTOR));
    }

    private static Set<String> actorProperties(View view) {
        Stream<String> filtered = view.filters().stream()
                .filter(filter -> filter.name().equals(Filter.ACTOR))
                .flatMap(filter -> filter.columns().stream())
                .map(Column::property);
        Stream<String> ends = view.graph().map(GraphQlLink::ends).orElse(Stream.of());
        return Stream.concat(filtered, ends).collect(Collectors.toSet());
    }

    private static Stream<String> ends(Graph graph) {
        return Stream.of(graph.from(), graph.to());
    }
}
