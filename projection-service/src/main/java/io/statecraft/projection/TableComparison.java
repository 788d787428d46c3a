package io.statecraft.projection;

import io.statecraft.readmodels.ReadModels;
import io.statecraft.service.DeadLetterTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Compares the serving tables with rebuilt ones that stand at the same positions. */
final class TableComparison {
    private TableComparison() {}

    /** Count and content of a table, independent of the order of its rows. */
    record Digest(long rows, String hash) {
        static Digest of(Connection connection, String table) throws SQLException {
            return of(connection, table, Set.of());
        }

        /** Without the rows of these streams. */
        static Digest of(Connection connection, String table, Set<String> without) throws SQLException {
            // The order in which events of different streams were applied is no content.
            String content = table.endsWith(ProjectionSchema.APPLIED_EVENT)
                    ? "(t.event_id, t.document, t.effect, t.subject, t.authority, t.revoked, t.recorded_time)"
                    : "t";
            String sql = "select count(*), coalesce(sum(hashtextextended(%s::text, 0)), 0)::text from %s t %s"
                    .formatted(content, table, without.isEmpty() ? "" : "where document <> all(?)");
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                if (!without.isEmpty()) {
                    query.setArray(1, connection.createArrayOf("text", without.toArray()));
                }
                try (ResultSet row = query.executeQuery()) {
                    if (!row.next()) {
                        throw new IllegalStateException("no answer: " + sql);
                    }
                    return new Digest(row.getLong(1), row.getString(2));
                }
            }
        }
    }

    /** All tables of a schema that a rebuild replaces. */
    static Map<String, Digest> digests(Connection connection, String schema) throws SQLException {
        Map<String, Digest> digests = new TreeMap<>();
        for (String table : ProjectionSchema.tables().toList()) {
            digests.put(table, Digest.of(connection, schema + "." + table));
        }
        return digests;
    }

    /**
     * What a comparison found.
     *
     * @param unexplained what differs though the definition is the same
     * @param handled streams of which fewer dead letters are left: what they say now has its explanation
     */
    record Result(List<String> unexplained, Set<String> handled) {
        boolean different() {
            return !unexplained.isEmpty() || !handled.isEmpty();
        }
    }

    static Result of(Connection serving, Connection rebuilt, String shadow, Map<String, String> definitions)
            throws SQLException {
        Map<String, Long> open = new DeadLetterTable(shadow).open(rebuilt);
        Map<String, Long> handled = new DeadLetterTable(ReadModels.SCHEMA).open(serving);
        handled.entrySet().removeIf(before -> open.getOrDefault(before.getKey(), 0L) >= before.getValue());
        return new Result(unexplained(serving, rebuilt, shadow, definitions, handled.keySet()), handled.keySet());
    }

    private static List<String> unexplained(
            Connection serving, Connection rebuilt, String shadow, Map<String, String> definitions, Set<String> handled)
            throws SQLException {
        List<String> differences = new ArrayList<>();
        Map<String, String> wanted = ProjectionSchema.wantedFingerprints();
        List<String> tables = new ArrayList<>();
        if (same(ProjectionSchema.MEMORY, wanted, definitions)) {
            tables.addAll(List.of(ProjectionSchema.APPLIED_EVENT, ProjectionSchema.STANDING));
        }
        ReadModels.ALL.stream()
                .filter(model -> same(model.name(), wanted, definitions))
                .forEach(model -> tables.add(model.table()));
        for (String table : tables) {
            Digest before = Digest.of(serving, ReadModels.SCHEMA + "." + table, handled);
            Digest after = Digest.of(rebuilt, shadow + "." + table, handled);
            if (!before.equals(after)) {
                differences.add("%s: %d rows serve, %d were rebuilt, %s"
                        .formatted(
                                table,
                                before.rows(),
                                after.rows(),
                                before.hash().equals(after.hash()) ? "same content" : "other content"));
            }
        }
        return differences;
    }

    private static boolean same(String model, Map<String, String> wanted, Map<String, String> definitions) {
        return String.valueOf(wanted.get(model)).equals(definitions.get(model));
    }
}
