package io.statecraft.readmodels;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes the query of a question: the one place where time, filters, order and pages become SQL. */
final class QueryText {
    /**
     * What stands for something in a view: {@code visible} or {@code visible_facts} for rows, <code>{q}</code>
     * for words, <code>{numbers}</code> and <code>{similarities}</code> for what is nearest in meaning,
     * <code>{most}</code> for how much of it counts.
     */
    private static final Pattern PLACE = Pattern.compile("\\bvisible(?:_([a-z_]+))?\\b|\\{([a-z]+)}");

    private static final Pattern COMMENT = Pattern.compile("--.*");

    private final Question asked;
    private final List<Wanted> wanted;
    private final Order order;
    private final Optional<Reading> reading;
    /** How a row can fit what is wanted at places; empty where nothing is. */
    private final List<Alternative> alternatives;

    private final List<Object> values = new ArrayList<>();
    /** Whether only the rows of one page are to be read. */
    private boolean paged;
    /** Of which groups rows are read; empty: of all. */
    private String groups = "";

    /** @param reading how a page about an actor is read, where there are indexes for it */
    QueryText(Question asked, List<Wanted> wanted, Order order, Optional<Reading> reading) {
        this.asked = asked;
        this.wanted = wanted;
        this.order = order;
        this.reading = reading;
        this.alternatives = wanted.stream()
                .filter(some -> some.filter().placed())
                .findFirst()
                .map(Wanted::alternatives)
                .orElse(List.of());
    }

    /** Whether a page of the view's own order is asked for, and all its answers count. */
    boolean ranks() {
        return asked.sort().isEmpty() && asked.limit() != Question.UNLIMITED && !filtered();
    }

    /** The same as {@link #answer}; the answers of the page are found first, and nothing is computed of others. */
    Query ranked(String table, Ranking ranking, String view, List<Column> columns) {
        checkCursor();
        String keys = "select answer." + ranking.group() + "\nfrom " + page(at(asked.when(), table, ranking.sql()));
        groups = "\n  and %1$s in (select %1$s from page)".formatted(ranking.group());
        String sql = "with page as materialized (\n%s\n)\n%s%s\norder by %s"
                .formatted(keys, selected(columns), at(asked.when(), table, view), order.sql());
        return new Query(sql, values);
    }

    /** These columns of the rows of the view, each with its cursor. */
    Query answer(String table, String view, List<Column> columns) {
        checkCursor();
        paged = reading.isPresent() && ranks();
        StringBuilder sql = new StringBuilder();
        if (paged && reading.get().grouped() && !alternatives.isEmpty()) {
            sql.append(last(table, reading.get().order()));
        }
        sql.append(selected(columns)).append(page(at(asked.when(), table, view)));
        return new Query(sql.toString(), values);
    }

    private String selected(List<Column> columns) {
        return columns.stream()
                .map(column -> "answer." + column.name())
                .collect(Collectors.joining(", ", "select ", ", " + order.cursor() + " as cursor\nfrom "));
    }

    /** Of these answers those of the page. */
    private String page(String answers) {
        StringBuilder sql = new StringBuilder(answers);
        if (!asked.after().isEmpty()) {
            sql.append(filtered() ? "\n  and " : "\nwhere ").append(behind());
        }
        sql.append("\norder by ").append(order.sql()).append("\nlimit ?");
        values.add(asked.limit());
        return sql.toString();
    }

    /** How many rows the view has, on all pages together. */
    Query count(String table, String view) {
        return new Query("select count(*) as total\nfrom " + at(asked.when(), table, view), values);
    }

    /** What differs between the rows of the view at an earlier time point and at the one asked for. */
    Query changes(String table, String view, TimePoint earlier) {
        String said = "(select to_jsonb(answer) as said, " + order.cursor() + " as cursor from ";
        StringBuilder sql = new StringBuilder("""
            select
              case when b.cursor is null then 'added' when a.cursor is null then 'removed' else 'changed' end as change,
              b.said as before,
              a.said as after,
              coalesce(a.said ->> 'event_id', b.said ->> 'ended_by') as cause,
              coalesce(a.cursor, b.cursor) as cursor
            from
            """);
        sql.append(said).append(at(earlier, table, view)).append(") b\nfull join ");
        sql.append(said).append(at(asked.when(), table, view)).append(") a on a.cursor = b.cursor");
        sql.append("\nwhere a.said is distinct from b.said");
        if (!asked.after().isEmpty()) {
            asked.after().forEach(ColumnType.TEXT::checkCursor);
            sql.append("\n  and coalesce(a.cursor, b.cursor) > cast(? as text[])");
            values.add(asked.after().toArray(String[]::new));
        }
        sql.append("\norder by coalesce(a.cursor, b.cursor)\nlimit ?");
        values.add(asked.limit());
        return new Query(sql.toString(), values);
    }

    /**
     * The view at a time point, as a table in parentheses with the name {@code answer}, and what is wanted of its
     * computed columns.
     *
     * <p>The visible rows are put in place as subqueries, not as common table expressions: only so may the planner
     * carry order and limit down to an index.
     */
    private String at(TimePoint when, String table, String view) {
        Matcher places = PLACE.matcher(COMMENT.matcher(view).replaceAll("").strip());
        String sql = places.replaceAll(place -> Matcher.quoteReplacement(put(place, when, table)));
        StringBuilder answer = new StringBuilder("(\n" + sql + "\n) answer");
        String junction = "\nwhere ";
        for (Wanted computed : wanted) {
            if (computed.filter().computed()) {
                answer.append(junction).append(computed.sql(values));
                junction = "\n  and ";
            }
        }
        return answer.toString();
    }

    private String put(MatchResult place, TimePoint when, String table) {
        if (place.group(2) != null) {
            return given(place.group(2));
        }
        return place.group(1) == null ? "(" + narrowed(when, table) + ")" : "(" + rows("*", when, place.group(1)) + ")";
    }

    private String given(String name) {
        Nearest nearest = asked.nearest().orElse(Nearest.NONE);
        return switch (name) {
            case "numbers" -> array(nearest.numbers(), "bigint[]");
            case "most" -> String.valueOf(Nearest.ROWS_MAX);
            case "similarities" -> array(nearest.similarities(), "numeric[]");
            default -> {
                values.add(wanted.stream()
                        .filter(given -> given.filter().name().equals(name))
                        .map(Wanted::words)
                        .findFirst()
                        .orElse(""));
                yield "cast(? as text)";
            }
        };
    }

    private String array(List<String> texts, String type) {
        values.add(texts.toArray(String[]::new));
        return "cast(? as " + type + ")";
    }

    private boolean filtered() {
        return wanted.stream().anyMatch(computed -> computed.filter().computed());
    }

    private String narrowed(TimePoint when, String table) {
        if (alternatives.isEmpty()) {
            return ownRows("*", when, table) + wanted(wanted);
        }
        return alternatives.stream()
                .flatMap(alternative -> read(when, table, alternative).stream())
                .collect(Collectors.joining(")\n  union all\n  (", "(", ")"));
    }

    private String found(String selected, TimePoint when, String table, Alternative alternative) {
        return ownRows(selected, when, table) + wanted(apart(alternative)) + "\n  and " + alternative.sql(values);
    }

    /** What is wanted besides. */
    private List<Wanted> apart(Alternative alternative) {
        return wanted.stream()
                .filter(other -> !other.equals(alternative.wanted()))
                .toList();
    }

    private String wanted(List<Wanted> conditions) {
        StringBuilder sql = new StringBuilder();
        for (Wanted stored : conditions) {
            if (stored.filter().narrows(asked.nearest().isPresent())) {
                sql.append("\n  and ").append(stored.sql(values));
            }
        }
        return sql.toString();
    }

    /**
     * The rows that fit in one way: for a page, as many of those that one index finds as the page has. The page is among the
     * first rows of all ways.
     *
     * <p>Of the rests of long lists there are few, and no index tells their order: without a limit the planner looks for
     * them nowhere else.
     */
    private List<String> read(TimePoint when, String table, Alternative alternative) {
        if (!paged) {
            return List.of(found("*", when, table, alternative));
        }
        Reading read = reading.orElseThrow();
        Order keys = read.order();
        if (read.grouped()) {
            return List.of(found("*", when, table, alternative)
                    + answeredHere(read)
                    + "\n  and " + notBehindLast(keys, alternative));
        }
        if (!alternative.ordered()) {
            return List.of(found("*", when, table, alternative));
        }
        List<String> parts = new ArrayList<>();
        if (!asked.after().isEmpty() && !whole(keys)) {
            // The page before may have ended among rows that are equal in these keys.
            parts.add(found("*", when, table, alternative) + after(keys, keys.same()));
        }
        parts.add(found("*", when, table, alternative)
                + after(keys, keys.behind())
                + first(asked.limit(), keys.sql(), whole(keys) ? "limit ?" : "fetch first ? rows with ties"));
        return parts;
    }

    /**
     * The rows of the groups of a page. A first key that is the same for all rows is left out: by it alone, an index that
     * knows nothing of the others would seem as good.
     */
    private String notBehindLast(Order keys, Alternative alternative) {
        boolean one =
                keys.keys().get(0).expression().equals(alternative.place().expression()) && alternatives.size() == 1;
        int from = one ? 1 : 0;
        return "(%s) <= (select %s from last)"
                .formatted(
                        keys.keys().stream()
                                .skip(from)
                                .map(Order.Key::expression)
                                .collect(Collectors.joining(", ")),
                        names(keys, from));
    }

    /** Only rows of which answers are made, and of groups that have answers behind the cursor. */
    private String answeredHere(Reading read) {
        Order keys = read.order();
        return (read.condition().isEmpty() ? "" : "\n  and " + read.condition())
                + (whole(keys) ? after(keys, keys.behind()) : after(keys, keys.notBefore()));
    }

    /** Only the rows that stand so to the cursor, where there is one. */
    private String after(Order keys, String compared) {
        if (asked.after().isEmpty()) {
            return "";
        }
        values.addAll(keys.behind(asked.after().subList(0, keys.keys().size())));
        return "\n  and " + compared;
    }

    private boolean whole(Order keys) {
        return keys.keys().size() == order.keys().size();
    }

    /**
     * The keys of the last group of a page, as {@code last}: each group gives an answer, so the page ends there at the latest.
     * Where the keys are but the first of the order, the group of the cursor comes besides: all its answers may be before it.
     */
    private String last(String table, Order keys) {
        String names = names(keys, 0);
        int groups = whole(keys) ? asked.limit() : asked.limit() + 1;
        String selected = IntStream.range(0, keys.keys().size())
                .mapToObj(i -> keys.keys().get(i).expression() + " as " + name(i))
                .collect(Collectors.joining(", "));
        String found = alternatives.stream()
                .map(alternative -> found("distinct " + selected, asked.when(), table, alternative)
                        + answeredHere(reading.orElseThrow())
                        + (alternative.ordered() ? first(groups, names, "limit ?") : ""))
                .collect(Collectors.joining(")\n  union all\n  (", "(", ")"));
        return """
            with last as materialized (
              select %1$s from (select distinct %1$s from (%2$s) found%3$s) page
              order by %4$s
              limit 1
            )
            """.formatted(names, found, first(groups, names, "limit ?"), names.replaceAll("(?=,|$)", " desc"));
    }

    private String first(int rows, String order, String limit) {
        values.add(rows);
        return "\n  order by " + order + "\n  " + limit;
    }

    private static String names(Order keys, int from) {
        return IntStream.range(from, keys.keys().size())
                .mapToObj(QueryText::name)
                .collect(Collectors.joining(", "));
    }

    private static String name(int key) {
        return "key_" + key;
    }

    /** The rows of a table that may hold on one of the days and were known then. */
    private String rows(String selected, TimePoint when, String table) {
        return rows(
                selected,
                when,
                table,
                "(valid_from is null or valid_from <= ?)",
                "(valid_to is null or valid_to >= ?)");
    }

    /** The same of the view's own table, as its indexes have the days. */
    private String ownRows(String selected, TimePoint when, String table) {
        return (reading.isPresent()
                        ? rows(selected, when, table, Reading.FIRST_DAY + " <= ?", Reading.LAST_DAY + " >= ?")
                        : rows(selected, when, table))
                + groups;
    }

    private String rows(String selected, TimePoint when, String table, String begun, String notEnded) {
        StringBuilder sql =
                new StringBuilder("select %s from %s.%s\n  where ".formatted(selected, ReadModels.SCHEMA, table));
        sql.append(known(when.knownAt(), values));
        when.to().ifPresent(day -> {
            sql.append("\n  and ").append(begun);
            values.add(day);
        });
        when.from().ifPresent(day -> {
            sql.append("\n  and ").append(notEnded);
            values.add(day);
        });
        return sql.toString();
    }

    /** Rows that were known then, or are known now; adds the values of its placeholders. */
    static String known(Optional<Instant> knownAt, List<Object> values) {
        if (knownAt.isEmpty()) {
            return "known_to is null";
        }
        values.add(knownAt.get().atOffset(ZoneOffset.UTC));
        values.add(knownAt.get().atOffset(ZoneOffset.UTC));
        return "known_from <= ? and (known_to is null or known_to > ?)";
    }

    private String behind() {
        values.addAll(order.behind(asked.after()));
        return order.behind();
    }

    private void checkCursor() {
        if (asked.after().isEmpty()) {
            return;
        }
        if (asked.after().size() != order.keys().size()) {
            throw new InvalidQuestionException("cursor", "the cursor belongs to another question");
        }
        for (int i = 0; i < asked.after().size(); i++) {
            order.keys().get(i).type().checkCursor(asked.after().get(i));
        }
    }
}
