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
    private final List<Object> values = new ArrayList<>();

    QueryText(Question asked, List<Wanted> wanted, Order order) {
        this.asked = asked;
        this.wanted = wanted;
        this.order = order;
    }

    /** These columns of the rows of the view, each with its cursor. */
    Query answer(String table, String view, List<Column> columns) {
        String selected =
                columns.stream().map(column -> "answer." + column.name()).collect(Collectors.joining(", "));
        StringBuilder sql = new StringBuilder("select ")
                .append(selected)
                .append(", ")
                .append(order.cursor())
                .append(" as cursor\nfrom ");
        sql.append(at(asked.when(), table, view));
        if (!asked.after().isEmpty()) {
            sql.append(filtered() ? "\n  and " : "\nwhere ").append(behind());
        }
        sql.append("\norder by ").append(order.sql()).append("\nlimit ?");
        values.add(asked.limit());
        return new Query(sql.toString(), values);
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
        return place.group(1) == null ? "(" + narrowed(when, table) + ")" : "(" + rows(when, place.group(1)) + ")";
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
        StringBuilder sql = new StringBuilder(rows(when, table));
        for (Wanted stored : wanted) {
            if (stored.filter().narrows(asked.nearest().isPresent())) {
                sql.append("\n  and ").append(stored.sql(values));
            }
        }
        return sql.toString();
    }

    /** The rows of a table that may hold on one of the days and were known then. */
    private String rows(TimePoint when, String table) {
        StringBuilder sql = new StringBuilder("select * from %s.%s\n  where ".formatted(ReadModels.SCHEMA, table));
        sql.append(known(when.knownAt(), values));
        when.to().ifPresent(day -> {
            sql.append("\n  and (valid_from is null or valid_from <= ?)");
            values.add(day);
        });
        when.from().ifPresent(day -> {
            sql.append("\n  and (valid_to is null or valid_to >= ?)");
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
        if (asked.after().size() != order.keys().size()) {
            throw new InvalidQuestionException("cursor", "the cursor belongs to another question");
        }
        for (int i = 0; i < asked.after().size(); i++) {
            order.keys().get(i).type().checkCursor(asked.after().get(i));
        }
        values.addAll(order.behind(asked.after()));
        return order.behind();
    }
}
