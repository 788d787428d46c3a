package io.statecraft.query;

import io.statecraft.facts.Edtf;
import io.statecraft.readmodels.Column;
import io.statecraft.readmodels.Filter;
import io.statecraft.readmodels.Question;
import io.statecraft.readmodels.TimePoint;
import io.statecraft.readmodels.View;
import io.statecraft.service.Problem;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a client asks of a view, out of the query parameters of its request.
 *
 * @param question the question
 * @param limit most rows of the answer; absent: as many as the format has by itself
 * @param shown properties of each row; empty: all
 * @param total whether all rows are to be counted
 * @param atLeast a document that the answer must have read
 * @param validAt the days that it is about, as given
 * @param knownAt the state of knowledge that it is about, as given
 */
record Asked(
        Question question,
        Optional<Integer> limit,
        List<String> shown,
        boolean total,
        Optional<String> atLeast,
        Optional<Edtf> validAt,
        Optional<Instant> knownAt) {
    static final String VALID_AT = "validAt";
    static final String KNOWN_AT = "knownAt";
    static final String LIMIT = "limit";
    static final String CURSOR = "cursor";
    static final String SORT = "sort";
    static final String FIELDS = "fields";
    static final String TOTAL = "total";
    static final String AT_LEAST = "atLeast";
    static final List<String> GENERAL = List.of(VALID_AT, KNOWN_AT, LIMIT, CURSOR, SORT, FIELDS, TOTAL, AT_LEAST);
    private static final int BAD_REQUEST = 400;

    /** The question in these parameters; a {@link Problem} for what the view does not know or cannot read. */
    static Asked of(View view, MultivaluedMap<String, String> parameters, QueryConfig config) {
        Parameters given = new Parameters(parameters);
        Map<String, List<String>> filters = filters(view, parameters);
        Optional<Edtf> validAt = given.date(VALID_AT);
        Optional<Instant> knownAt = given.instant(KNOWN_AT);
        List<String> sort = given.list(SORT);
        List<String> after =
                given.one(CURSOR).map(cursor -> Cursor.decode(sort, cursor)).orElse(List.of());
        List<String> shown = given.list(FIELDS);
        Optional<Integer> limit = given.number(LIMIT, config.pageRowsMax());
        Question question = new Question(
                when(validAt, knownAt),
                filters,
                after,
                limit.orElse(config.pageRowsDefault()) + 1,
                sort,
                fields(view, shown));
        return new Asked(question, limit, shown, given.truth(TOTAL), given.document(AT_LEAST), validAt, knownAt);
    }

    /** The same, where an actor is looked for under these ids. */
    Asked ofActors(List<String> ids) {
        return about(question.where(Filter.ACTOR, ids));
    }

    /** The same with another question. */
    Asked about(Question other) {
        return new Asked(other, limit, shown, total, atLeast, validAt, knownAt);
    }

    /** The actors that are looked for, in any part of the row. */
    List<String> actors() {
        return question.filters().getOrDefault(Filter.ACTOR, List.of());
    }

    static TimePoint when(Optional<Edtf> validAt, Optional<Instant> knownAt) {
        TimePoint days = validAt.map(TimePoint::validAt).orElse(TimePoint.ANY);
        return knownAt.map(days::asKnownAt).orElse(days);
    }

    /** What is asked, always in the same words. */
    String description() {
        return String.join(
                " ",
                new TreeMap<>(question.filters()).toString(),
                validAt.map(Edtf::toString).orElse("any"),
                knownAt.map(Instant::toString).orElse("now"));
    }

    /** The same, for all rows where the client does not say how many. */
    Question unpaged() {
        return question.upTo(limit.isPresent() ? pageRows() : Question.UNLIMITED);
    }

    /** How many rows a page has. */
    int pageRows() {
        return question.limit() - 1;
    }

    /** The properties of each row, in their order. */
    List<String> properties(View view) {
        if (!shown.isEmpty()) {
            return shown;
        }
        List<String> names = new ArrayList<>();
        view.columns().forEach(column -> names.add(column.property()));
        Rows.ofFacts(view.columns()).ifPresent(column -> names.add(Rows.EVIDENCE));
        return names;
    }

    /** The columns to read: evidence comes from the column that names the facts. */
    private static List<String> fields(View view, List<String> shown) {
        List<String> fields = new ArrayList<>(shown);
        Optional<Column> facts = Rows.ofFacts(view.columns());
        if (fields.contains(Rows.EVIDENCE) && facts.isPresent()) {
            fields.remove(Rows.EVIDENCE);
            fields.add(facts.get().property());
        }
        return fields;
    }

    private static Map<String, List<String>> filters(View view, MultivaluedMap<String, String> parameters) {
        Map<String, List<String>> filters = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            if (!GENERAL.contains(name)) {
                requireFilter(view, name);
                filters.put(name, values);
            }
        });
        for (Filter filter : view.filters()) {
            if (filter.required()
                    && filters.getOrDefault(filter.name(), List.of()).stream().allMatch(String::isBlank)) {
                throw Problem.of(BAD_REQUEST, "missing-parameter", "/" + view.name() + " needs " + filter.name() + ".")
                        .at(filter.name(), List.of())
                        .asException();
            }
        }
        return filters;
    }

    private static void requireFilter(View view, String name) {
        List<String> known = new ArrayList<>(GENERAL);
        view.filters().stream().map(Filter::name).forEach(known::add);
        if (!known.contains(name)) {
            throw Problem.of(BAD_REQUEST, "unknown-parameter", "/" + view.name() + " has no parameter " + name + ".")
                    .at(name, known)
                    .asException();
        }
    }
}
