package io.statecraft.readmodels;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a {@link View} is made of; each method gives the same with one part changed.
 *
 * @param columns of the answer
 * @param sql that answers, over {@code visible}
 * @param filters by their names
 * @param ofRows whether the answers are the rows of the table as they are
 * @param order of the answers
 * @param identity the filter that finds the answers about one thing
 * @param graph how the rows are the edges of a graph
 * @param reading how a page about an actor is read, where there are indexes for it
 * @param ranking how a page is found where its order costs less than its answers
 * @param byMeaning the SQL that answers instead where words are searched in another way
 */
record ViewParts(
        ReadModel<?> model,
        String name,
        String question,
        List<Column> columns,
        String sql,
        Map<String, Filter> filters,
        boolean ofRows,
        Order order,
        Optional<String> identity,
        Optional<Graph> graph,
        Optional<Reading> reading,
        Optional<Ranking> ranking,
        Map<SearchMode, String> byMeaning) {

    /** A view that can be narrowed by each of its columns and by those of its table, and has no order yet. */
    static ViewParts of(ReadModel<?> model, String name, String question, List<Column> columns, String sql) {
        List<Column> stored = Table.of(model).columns();
        return new ViewParts(
                model,
                name,
                question,
                columns,
                sql,
                Filter.byEach(stored, columns),
                columns.equals(stored),
                new Order(List.of()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    ViewParts withFilters(Map<String, Filter> with) {
        return new ViewParts(
                model, name, question, columns, sql, with, ofRows, order, identity, graph, reading, ranking, byMeaning);
    }

    ViewParts orderedBy(Order by) {
        return new ViewParts(
                model, name, question, columns, sql, filters, ofRows, by, identity, graph, reading, ranking, byMeaning);
    }

    ViewParts identifiedBy(String by) {
        return new ViewParts(
                model,
                name,
                question,
                columns,
                sql,
                filters,
                ofRows,
                order,
                Optional.of(by),
                graph,
                reading,
                ranking,
                byMeaning);
    }

    ViewParts asGraph(Graph edges) {
        return new ViewParts(
                model,
                name,
                question,
                columns,
                sql,
                filters,
                ofRows,
                order,
                identity,
                Optional.of(edges),
                reading,
                ranking,
                byMeaning);
    }

    ViewParts readBy(Reading by) {
        return new ViewParts(
                model,
                name,
                question,
                columns,
                sql,
                filters,
                ofRows,
                order,
                identity,
                graph,
                Optional.of(by),
                ranking,
                byMeaning);
    }

    ViewParts rankedBy(Ranking by) {
        return new ViewParts(
                model,
                name,
                question,
                columns,
                sql,
                filters,
                ofRows,
                order,
                identity,
                graph,
                reading,
                Optional.of(by),
                byMeaning);
    }

    ViewParts byMeaning(Map<SearchMode, String> files) {
        return new ViewParts(
                model, name, question, columns, sql, filters, ofRows, order, identity, graph, reading, ranking, files);
    }
}
