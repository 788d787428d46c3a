package io.statecraft.projection;

import io.statecraft.facts.ContentHash;
import io.statecraft.facts.Words;
import io.statecraft.readmodels.ReadModels;
import io.statecraft.readmodels.SentenceVectorTable;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The vectors of what stands in the serving tables; each has its words there as long as it is kept. */
final class SentenceVectors {
    private static final String TEXTS = ReadModels.SCHEMA + ".search";
    /** What stands in place of words that were taken away means nothing. */
    private static final String NO_WORDS = ContentHash.of(Words.REDACTED);

    private SentenceVectors() {}

    /** Words that have no vector yet. */
    record Text(String hash, String words) {}

    /**
     * What has no vector.
     *
     * @param texts those that wait longest, that first
     * @param all how many there are
     */
    record Waiting(List<Text> texts, long all) {}

    /** What has no vector, and of it so many texts at most. */
    static Waiting waiting(Connection connection, int most) throws SQLException {
        String sql = """
                select w.passage_hash, w.waiting,
                  (select s.passage from %1$s s where s.passage_hash = w.passage_hash limit 1) as passage
                from (
                  select s.passage_hash, min(s.known_from) as since, count(*) over () as waiting
                  from %1$s s
                  where s.passage_hash <> ? and not exists (
                    select from sentence_vectors.vector v where v.passage_hash = s.passage_hash)
                  group by s.passage_hash
                  order by since, s.passage_hash
                  limit ?) w
                order by w.since, w.passage_hash""".formatted(TEXTS);
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, NO_WORDS);
            query.setInt(2, most);
            List<Text> texts = new ArrayList<>();
            long all = 0;
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    texts.add(new Text(row.getString("passage_hash"), row.getString("passage")));
                    all = row.getLong("waiting");
                }
            }
            return new Waiting(texts, all);
        }
    }

    /** Writes vectors by the hash of their words, but for words that were taken away meanwhile. */
    static void write(Connection connection, Map<String, byte[]> vectors) throws SQLException {
        ProjectionSchema.run(connection, SentenceVectorTable.LOCK);
        String sql = """
                insert into sentence_vectors.vector (passage_hash, vector)
                select ?, ? where exists (select from %s where passage_hash = ?)
                on conflict do nothing""".formatted(TEXTS);
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, byte[]> vector : vectors.entrySet()) {
                insert.setString(1, vector.getKey());
                insert.setBytes(2, vector.getValue());
                insert.setString(3, vector.getKey());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** The hashes of all words of a document. */
    static List<String> hashes(Connection connection, String document) throws SQLException {
        String sql = "select distinct passage_hash from " + TEXTS + " where document = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, document);
            List<String> hashes = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    hashes.add(row.getString(1));
                }
            }
            return hashes;
        }
    }

    /** Deletes the vectors of these words where the words stand nowhere any more. */
    static void forget(Connection connection, List<String> hashes) throws SQLException {
        if (!hashes.isEmpty()) {
            ProjectionSchema.run(connection, SentenceVectorTable.LOCK);
            try (PreparedStatement delete = connection.prepareStatement(wordless("v.passage_hash = any(?) and"))) {
                delete.setArray(1, connection.createArrayOf("text", hashes.toArray()));
                count(connection, delete.executeUpdate());
            }
        }
    }

    /** Deletes all vectors whose words stand nowhere; how many. */
    static int sweep(Connection connection) throws SQLException {
        ProjectionSchema.run(connection, SentenceVectorTable.LOCK);
        try (PreparedStatement delete = connection.prepareStatement(wordless(""))) {
            int deleted = delete.executeUpdate();
            count(connection, deleted);
            return deleted;
        }
    }

    private static String wordless(String condition) {
        return """
                delete from sentence_vectors.vector v
                where %s not exists (select from %s s where s.passage_hash = v.passage_hash)""".formatted(condition, TEXTS);
    }

    private static void count(Connection connection, int deleted) throws SQLException {
        if (deleted > 0) {
            ProjectionSchema.run(connection, SentenceVectorTable.REMOVED);
        }
    }

    /** Names the table that the words stand in: another one after each swap. */
    static long table(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement("select cast(? as regclass)::oid::bigint")) {
            query.setString(1, TEXTS);
            try (ResultSet row = query.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }
}
