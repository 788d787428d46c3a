package io.statecraft.readmodels;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the query of a question: the one place where time, filters, order and pages become SQL. */
final class QueryText {
    private static final Pattern VISIBLE = Pattern.compile("\\bvisible(?:_([a-z_]+))?\\b");

    private final Question asked;
    private final List<Object> values = new ArrayList<>();

    QueryText(Question asked) {
        this.asked = asked;
    }

    Query of(String table, String view, Map<Filter, List<String>> filters, Order order) {
        StringBuilder sql = new StringBuilder("with visible as not materialized (\n");
        sql.append(rows(table));
        filters.forEach((filter, wanted) -> sql.append("\n  and ").append(predicate(filter, wanted)));
        sql.append("\n)");
        for (String other : otherTables(view)) {
            sql.append(", visible_").append(other).append(" as not materialized (\n");
            sql.append(rows(other)).append("\n)");
        }
        sql.append("\nselect answer.*, ").append(order.cursor()).append(" as cursor\nfrom (\n");
        sql.append(view.strip()).append("\n) answer");
        if (!asked.after().isEmpty()) {
            sql.append("\nwhere ").append(behind(order));
        }
        sql.append("\norder by ").append(order.sql()).append("\nlimit ?");
        values.add(asked.limit());
        return new Query(sql.toString(), values);
    }

    /** The rows of a table that may hold on one of the days and were known then. */
    private String rows(String table) {
        StringBuilder sql = new StringBuilder("  select * from %s.%s\n  where ".formatted(ReadModels.SCHEMA, table));
        asked.when()
                .knownAt()
                .ifPresentOrElse(
                        then -> {
                            sql.append("known_from <= ? and (known_to is null or known_to > ?)");
                            values.add(then.atOffset(ZoneOffset.UTC));
                            values.add(then.atOffset(ZoneOffset.UTC));
                        },
                        () -> sql.append("known_to is null"));
        asked.when().to().ifPresent(day -> {
            sql.append("\n  and (valid_from is null or valid_from <= ?)");
            values.add(day);
        });
        asked.when().from().ifPresent(day -> {
            sql.append("\n  and (valid_to is null or valid_to >= ?)");
            values.add(day);
        });
        return sql.toString();
    }

    private String predicate(Filter filter, List<String> wanted) {
        Matcher placeholders = Pattern.compile(":values\\b").matcher(filter.predicate());
        return placeholders.replaceAll(place -> {
            values.add(wanted.toArray(String[]::new));
            return "cast(? as " + filter.type().sql() + "[])";
        });
    }

    private String behind(Order order) {
        if (asked.after().size() != order.keys().size()) {
            throw new InvalidQuestionException("cursor", "the cursor belongs to another view");
        }
        for (int i = 0; i < asked.after().size(); i++) {
            String text = asked.after().get(i);
            order.keys().get(i).type().checkCursor(text);
            values.add(text);
        }
        return order.behind();
    }

    private static Set<String> otherTables(String view) {
        Set<String> tables = new LinkedHashSet<>();
        Matcher names = VISIBLE.matcher(view);
        while (names.find()) {
            if (names.group(1) != null) {
                tables.add(names.group(1));
            }
        }
        return tables;
    }
}
