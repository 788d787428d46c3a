package io.statecraft.readmodels;

import com.fasterxml.jackson.databind.JsonNode;
import io.statecraft.facts.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One way to ask a read model: a table of answers with described columns, filters and an order.
 *
 * <p>Its SQL selects from {@code visible}, a table with an alias of its own: the rows of the read model that the
 * question's time point and filters let through; {@code visible_documents} and the like are those of other read models
 * at the same time point. Time, filters, order and pages are added in one place, {@link QueryText}.
 */
public final class View {
    private final ViewParts parts;

    private View(ViewParts parts) {
        this.parts = parts;
    }

    /** The rows of a read model as they are, by the key of the row. */
    public static <R extends Record> View ofRows(ReadModel<R> model, String name, String question) {
        List<Column> columns = Table.of(model).columns();
        String select =
                columns.stream().map(Column::name).collect(Collectors.joining(", ", "select ", " from visible v"));
        return new View(ViewParts.of(model, name, question, columns, select)).orderedBy("row_key");
    }

    /**
     * An answer computed from the rows.
     *
     * @param answer a record whose components are the columns of the answer
     * @param resource file with the SQL in the package of the read model
     * @param order columns of the answer that together are unique, most significant first
     */
    public static <R extends Record> View computed(
            ReadModel<R> model,
            String name,
            String question,
            Class<? extends Record> answer,
            String resource,
            String... order) {
        List<Column> columns = RecordColumns.of(answer).columns();
        String sql = SqlFile.read(model.getClass(), resource);
        return new View(ViewParts.of(model, name, question, columns, sql)).orderedBy(order);
    }

    private View filteredBy(Filter filter) {
        Map<String, Filter> more = new LinkedHashMap<>(parts.filters());
        more.put(filter.name(), filter);
        return new View(parts.withFilters(more));
    }

    /**
     * The same view with the filter {@code actor}, which looks into all these columns of the table: where they are not {@link
     * Indexed}, the table has indexes that find an actor's rows in the order in which its views read them.
     */
    public View filteredByActor(String... columnNames) {
        List<Column> actors = named(Table.of(parts.model()).columns(), columnNames);
        if (actors.stream().allMatch(Column::indexed)) {
            return filteredBy(Filter.actor(actors, Filter.Matching.STORED));
        }
        View placed = this;
        for (Column column : actors) {
            placed = placed.filteredBy(Filter.of(column).atPlaces());
        }
        return placed.filteredBy(Filter.actor(actors, Filter.Matching.PLACED));
    }

    /**
     * The same view with the filter {@code q} for words of this column of the table; its SQL has them as
     * <code>{q}</code>.
     */
    public View searchedIn(String columnName) {
        return filteredBy(Filter.words(
                named(Table.of(parts.model()).columns(), columnName).get(0)));
    }

    /**
     * The same view with the filter {@code mode}; by meaning, it is answered by the SQL of these files, which have what is
     * nearest as <code>{numbers}</code> and <code>{similarities}</code>, and how much of it counts as <code>{most}</code>.
     */
    public View searchedByMeaning(String semantic, String hybrid) {
        Map<SearchMode, String> files = Map.of(
                SearchMode.SEMANTIC, SqlFile.read(parts.model().getClass(), semantic),
                SearchMode.HYBRID, SqlFile.read(parts.model().getClass(), hybrid));
        return new View(parts.byMeaning(files)).filteredBy(Filter.mode());
    }

    /** The same view by these columns, which together are unique; the least first. */
    public View orderedBy(String... keys) {
        return new View(parts.orderedBy(new Order(keys(false, keys))));
    }

    /** The same view by these columns, which together are unique; the greatest first. */
    public View orderedByDescending(String... keys) {
        return new View(parts.orderedBy(new Order(keys(true, keys))));
    }

    /** The same view whose answers about one thing are found by this filter: {@code /evidence/{fact}}. */
    public View identifiedBy(String filter) {
        if (!parts.filters().containsKey(filter)) {
            throw new IllegalArgumentException(parts.name() + " has no filter " + filter);
        }
        return new View(parts.identifiedBy(filter));
    }

    /** The same view, whose rows are the edges of a graph between what these columns name. */
    public View asGraph(String from, String to, boolean directed) {
        List<Column> ends = named(parts.columns(), from, to);
        Graph edges = new Graph(ends.get(0).property(), ends.get(1).property(), directed);
        return new View(parts.asGraph(edges));
    }

    /** How the rows are the edges of a graph, where they are. */
    public Optional<Graph> graph() {
        return parts.graph();
    }

    /** The filter that finds the answers about one thing; absent where the view is only a list. */
    public Optional<String> identity() {
        return parts.identity();
    }

    /** The columns of {@link #changes}, in their order in the result; behind them comes {@code cursor text[]}. */
    public static List<Column> changeColumns() {
        return Change.COLUMNS;
    }

    ReadModel<?> model() {
        return parts.model();
    }

    /** Name in URLs: {@code /relationships}. */
    public String name() {
        return parts.name();
    }

    /** What it answers, in one sentence. */
    public String question() {
        return parts.question();
    }

    /** The columns of the answer, in their order in the result; behind them comes {@code cursor text[]}. */
    public List<Column> columns() {
        return parts.columns();
    }

    /** The parameters that narrow the rows. */
    public Collection<Filter> filters() {
        return parts.filters().values();
    }

    /** The SQL that answers this question; what cannot be asked is an {@link InvalidQuestionException}. */
    public Query query(Question asked) {
        QueryText text = new QueryText(asked, wanted(asked), order(asked), reading());
        return parts.ranking()
                .filter(ranking -> text.ranks())
                .map(ranking -> text.ranked(parts.model().table(), ranking, parts.sql(), columns(asked)))
                .orElseGet(() -> text.answer(parts.model().table(), sql(asked), columns(asked)));
    }

    /** The SQL that counts the rows of this answer on all its pages: one row with {@code total bigint}. */
    public Query count(Question asked) {
        return new QueryText(asked, wanted(asked), parts.order(), reading())
                .count(parts.model().table(), sql(asked));
    }

    /** The words whose meaning this question is about: it wants {@link Question#nearTo}; absent where the words themselves count. */
    public Optional<String> meaning(Question asked) {
        return mode(asked) == SearchMode.TEXT
                ? Optional.empty()
                : Optional.of(String.join(" ", asked.filters().getOrDefault(Filter.Q, List.of())));
    }

    private SearchMode mode(Question asked) {
        return parts.byMeaning().isEmpty()
                ? SearchMode.TEXT
                : SearchMode.of(asked.filters().getOrDefault(SearchMode.PARAMETER, List.of()));
    }

    private String sql(Question asked) {
        return parts.byMeaning().getOrDefault(mode(asked), parts.sql());
    }

    /** The columns of the answer to this question, in their order in the result. */
    public List<Column> columns(Question asked) {
        return asked.fields().isEmpty()
                ? parts.columns()
                : asked.fields().stream()
                        .distinct()
                        .map(field -> property("fields", field))
                        .toList();
    }

    /**
     * The SQL for what this answer has become since an earlier time point: other days, other knowledge, or both.
     *
     * <p>Its result has the columns of {@link Change}, then {@code cursor text[]}. The question's own time is the
     * later one.
     */
    public Query changes(Question asked, TimePoint since) {
        return new QueryText(asked, wanted(asked), parts.order(), reading())
                .changes(parts.model().table(), sql(asked), since);
    }

    /** What is searched for words. */
    Stream<Column> searched() {
        return parts.filters().values().stream()
                .filter(filter -> filter.matching() == Filter.Matching.WORDS)
                .flatMap(filter -> filter.columns().stream());
    }

    /** The columns in which an actor is looked for at places with indexes. */
    List<Column> placed() {
        return parts.filters().values().stream()
                .filter(filter -> filter.name().equals(Filter.ACTOR) && filter.placed())
                .flatMap(filter -> filter.columns().stream())
                .toList();
    }

    /**
     * The same view, each of whose answers comes from one row and stands where these columns of the table put it: they are
     * the first of its order. So a page about an actor needs no more rows than it has answers.
     */
    public View readBy(String... columnNames) {
        return read(new Reading(keys(columnNames), false, Reading.ANY_ROW));
    }

    /**
     * The same view, whose answers come from all rows that are equal in these columns of the table, or expressions over them
     * that give texts; they are the first of its order. So a page about an actor needs the rows of as many groups as it has
     * answers.
     *
     * @param condition of which rows answers are made, as in the view's SQL
     */
    public View readInGroups(String condition, String... columnsOrTexts) {
        return read(new Reading(keys(columnsOrTexts), true, condition));
    }

    /**
     * The same view, whose order the SQL of this file tells for less than the answers cost: it gives the columns of the order
     * alone. So a page needs only the rows of its own answers, which are equal in this column of the table and of the order.
     */
    public View rankedBy(String resource, String group) {
        return new View(parts.rankedBy(new Ranking(SqlFile.read(parts.model().getClass(), resource), group)));
    }

    private Order keys(String... columnsOrTexts) {
        Map<String, Column> stored =
                Table.of(parts.model()).columns().stream().collect(Collectors.toMap(Column::name, it -> it));
        return new Order(Stream.of(columnsOrTexts)
                .map(key -> stored.containsKey(key)
                        ? Order.Key.of(stored.get(key), false)
                        : new Order.Key(key, ColumnType.TEXT, false))
                .toList());
    }

    private View read(Reading by) {
        return new View(parts.readBy(by));
    }

    /** How a page about an actor is read, where there are indexes for it. */
    Optional<Reading> reading() {
        return parts.ofRows() ? Optional.of(new Reading(parts.order(), false, Reading.ANY_ROW)) : parts.reading();
    }

    /** What a view of rows as they are is ordered by; the pages of other views have no index to follow. */
    Optional<String> rowOrder() {
        return parts.ofRows() ? Optional.of(parts.order().expressions()) : Optional.empty();
    }

    /**
     * The rows that an event says and these filters let through, by property; values are as in the row record, absent
     * ones are not there.
     */
    public List<Map<String, Object>> said(Event event, Map<String, List<String>> filteredBy) {
        List<Wanted> conditions = wanted(filteredBy);
        if (!parts.ofRows()
                || conditions.stream().anyMatch(condition -> !condition.filter().stored())) {
            throw new IllegalArgumentException(parts.name() + " is computed: no event says a row of it");
        }
        return Table.of(parts.model()).said(event).stream()
                .filter(row -> conditions.stream().allMatch(condition -> condition.fits(row)))
                .toList();
    }

    /**
     * Which rows, as the topic of changes tells them, these filters let through; what cannot be asked of a single row is an
     * {@link InvalidQuestionException}.
     */
    public Predicate<JsonNode> watching(Map<String, List<String>> filteredBy) {
        List<Wanted> conditions = wanted(filteredBy);
        for (Wanted condition : conditions) {
            if (!condition.filter().stored()) {
                throw new InvalidQuestionException(
                        condition.filter().name(),
                        "no single row tells " + condition.filter().name(),
                        parts.filters().values().stream()
                                .filter(Filter::stored)
                                .map(Filter::name)
                                .toList());
            }
        }
        Table<?> table = Table.of(parts.model());
        return row -> {
            Map<String, Object> told = table.told(row);
            return !told.isEmpty() && conditions.stream().allMatch(condition -> condition.fits(told));
        };
    }

    /** The topic that tells the changes of the rows behind it. */
    public String topic() {
        return parts.model().topic();
    }

    /** Checks what rows are narrowed by; what cannot be asked is an {@link InvalidQuestionException}. */
    public void checkFilters(Map<String, List<String>> filteredBy) {
        wanted(filteredBy);
    }

    /** Whether the rows are as events say them, so that they can be told while the events come. */
    public boolean tells() {
        return parts.ofRows();
    }

    private List<Wanted> wanted(Question asked) {
        return wanted(asked.filters());
    }

    private List<Wanted> wanted(Map<String, List<String>> filteredBy) {
        List<Wanted> wanted = new ArrayList<>();
        // One order, so that the same question has the same text and the database may know its plan.
        new TreeMap<>(filteredBy).forEach((parameter, values) -> {
            Filter filter = parts.filters().get(parameter);
            if (filter == null) {
                throw new InvalidQuestionException(
                        parameter,
                        parts.name() + " has no filter " + parameter,
                        List.copyOf(parts.filters().keySet()));
            }
            wanted.add(Wanted.of(filter, values));
        });
        return wanted;
    }

    private Order order(Question asked) {
        return parts.order().after(asked.sort(), key -> property("sort", key));
    }

    private Column property(String parameter, String property) {
        return parts.columns().stream()
                .filter(column -> column.property().equals(property))
                .findFirst()
                .orElseThrow(() -> new InvalidQuestionException(
                        parameter,
                        parts.name() + " has no column " + property,
                        parts.columns().stream().map(Column::property).toList()));
    }

    private List<Order.Key> keys(boolean descending, String... columnNames) {
        return named(parts.columns(), columnNames).stream()
                .map(column -> Order.Key.of(column, descending))
                .toList();
    }

    private List<Column> named(List<Column> from, String... names) {
        return Stream.of(names)
                .map(wanted -> from.stream()
                        .filter(column -> column.name().equals(wanted))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException(parts.name() + " has no column " + wanted)))
                .toList();
    }
}
