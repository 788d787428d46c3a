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
record GraphQlRows(List<ObjectNode> rows, Map<String, List<String>> times, Map<Lookup, Map<String, ObjectNode>> found) {
    GraphQlRows(List<ObjectNode> rows, Map<String, List<String>> times) {
        this(rows, times, new ConcurrentHashMap<>());
    }

    /** What is looked up at once: of each row so many ids at most. */
    private record Lookup(GraphQlLink link, int limit) {
        List<String> ids(ObjectNode row) {
            JsonNode value = row.path(link.property());
            if (value.isTextual()) {
                return List.of(value.asText());
            }
            List<String> ids = new ArrayList<>();
            value.forEach(id -> ids.add(id.asText()));
            return ids.subList(0, Math.min(limit, ids.size()));
        }

        Set<String> ids(List<ObjectNode> rows) {
            return rows.stream().flatMap(row -> ids(row).stream()).collect(Collectors.toCollection(LinkedHashSet::new));
        }

        Map<String, ObjectNode> byIdentity(List<ObjectNode> targets) {
            return targets.stream()
                    .collect(Collectors.toMap(
                            row -> row.path(link.identity()).asText(), row -> row, (one, other) -> one));
        }
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
        Map<String, ObjectNode> targets = found.computeIfAbsent(
                new Lookup(link, limit), wanted -> wanted.byIdentity(lookup.apply(wanted.ids(rows))));
        return new Lookup(link, limit)
                .ids(from.values()).stream()
                        .filter(targets::containsKey)
                        .map(targets::get)
                        .toList();
    }
}
