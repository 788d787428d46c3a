package io.statecraft.projection;

import io.statecraft.readmodels.ReadModels;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Compares the serving tables with rebuilt ones that stand at the same positions. */
final class TableComparison {
    private TableComparison() {}

    /** Count and content of a table, independent of the order of its rows. */
    record Digest(long rows, String hash) {
        static Digest of(Connection connection, String table) throws SQLException {
            // The order in which events of different streams were applied is no content.
            String content = table.endsWith(ProjectionSchema.APPLIED_EVENT)
                    ? "(t.event_id, t.document, t.effect, t.subject, t.authority, t.revoked, t.recorded_time)"
                    : "t";
            String sql = "select count(*), coalesce(sum(hashtextextended(%s::text, 0)), 0)::text from %s t"
                    .formatted(content, table);
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                if (!row.next()) {
                    throw new IllegalStateException("no answer: " + sql);
                }
                return new Digest(row.getLong(1), row.getString(2));
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

    /** What differs though the definition is the same: such a difference has no explanation. */
    static List<String> unexplained(
            Connection serving, Connection rebuilt, String shadow, Map<String, String> definitions)
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
            Digest before = Digest.of(serving, ReadModels.SCHEMA + "." + table);
            Digest after = Digest.of(rebuilt, shadow + "." + table);
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
