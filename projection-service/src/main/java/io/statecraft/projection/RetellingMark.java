package io.statecraft.projection;

import io.statecraft.readmodels.ReadModels;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the telling of rows again has come; kept in the database.
 *
 * @param models names of the read models whose rows are told
 * @param forgets whether it still looks for rows that are gone, before it tells those that are known
 * @param after the last subject that is done; empty before the first
 */
record RetellingMark(Set<String> models, boolean forgets, String after) {
    private static final String TABLE = ReadModels.SCHEMA + ".retelling";

    /** The statement that makes its table. */
    static String table(String schema) {
        return """
            create table if not exists %s.retelling (
              models text[] not null,
              forgets boolean not null,
              after_subject text not null
            )\
            """.formatted(schema);
    }

    /** Marks that all known rows of these read models are to be told, besides those that are marked already. */
    static void add(Connection connection, Set<String> models) throws SQLException {
        if (!models.isEmpty()) {
            Set<String> all = new TreeSet<>(models);
            read(connection).ifPresent(mark -> all.addAll(mark.models()));
            new RetellingMark(all, true, "").write(connection);
        }
    }

    static Optional<RetellingMark> read(Connection connection) throws SQLException {
        String sql = "select models, forgets, after_subject from " + TABLE;
        try (PreparedStatement query = connection.prepareStatement(sql);
                ResultSet row = query.executeQuery()) {
            if (!row.next()) {
                return Optional.empty();
            }
            Set<String> models = Set.of((String[]) row.getArray(1).getArray());
            return Optional.of(new RetellingMark(models, row.getBoolean(2), row.getString(3)));
        }
    }

    static void remove(Connection connection) throws SQLException {
        ProjectionSchema.run(connection, "delete from " + TABLE);
    }

    RetellingMark behind(String subject, boolean forgetting) {
        return new RetellingMark(models, forgetting, subject);
    }

    RetellingMark telling() {
        return new RetellingMark(models, false, "");
    }

    void write(Connection connection) throws SQLException {
        remove(connection);
        String sql = "insert into " + TABLE + " (models, forgets, after_subject) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setArray(1, connection.createArrayOf("text", models.toArray()));
            insert.setBoolean(2, forgets);
            insert.setString(3, after);
            insert.executeUpdate();
        }
    }
}
