package io.statecraft.query;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Rows that one question brought, and what is looked up for them: for all of them at once, as soon as one of them asks.
 *
 * @param rows the rows
 * @param times the days and the state of knowledge that they were asked at; what is looked up is so too
 */
record GraphQlRows(
        List<ObjectNode> rows, Map<String, List<String>> times, Map<GraphQlLink, Map<String, ObjectNode>> found) {
    GraphQlRows(List<ObjectNode> rows, Map<String, List<String>> times) {
        this(rows, times, new ConcurrentHashMap<>());
    }

    /** A row that knows its neighbours. */
    record Row(ObjectNode values, GraphQlRows among) {
        /** The value of a property as Java has it. */
        JsonNode value(String property) {
            return values.path(property);
        }
    }

    List<Row> each() {
        return rows.stream().map(row -> new Row(row, this)).toList();
    }

    /** The rows that a link leads to from one of these rows. */
    List<ObjectNode> linked(Row from, GraphQlLink link, int limit, Function<Set<String>, List<ObjectNode>> lookup) {
        Map<String, ObjectNode> targets = found.computeIfAbsent(link, l -> byIdentity(l, lookup.apply(allIds(l))));
        return ids(from.values(), link).stream()
                .filter(targets::containsKey)
                .limit(limit)
                .map(targets::get)
                .toList();
    }

    private Set<String> allIds(GraphQlLink link) {
        Set<String> ids = new LinkedHashSet<>();
        rows.forEach(row -> ids.addAll(ids(row, link)));
        return ids;
    }

    private static List<String> ids(ObjectNode row, GraphQlLink link) {
        JsonNode value = row.path(link.property());
        List<String> ids = new ArrayList<>();
        if (value.isTextual()) {
            ids.add(value.asText());
        }
        value.elements().forEachRemaining(id -> {
            if (ids.size() < CitedAnswers.ROWS_MAX) {
                ids.add(id.asText());
            }
        });
        return ids;
    }

    private static Map<String, ObjectNode> byIdentity(GraphQlLink link, List<ObjectNode> targets) {
        return targets.stream()
                .collect(Collectors.toMap(row -> row.path(link.identity()).asText(), row -> row, (one, other) -> one));
    }
}
