package io.statecraft.readmodels;

import java.util.List;

/**
 * The vectors of what sentences mean, by the hash of the sentence.
 *
 * <p>They lie in a schema of their own, which no rebuild replaces: the same words have the same vector. A vector whose words
 * stand nowhere any more is deleted, because it tells what they were about.
 */
public final class SentenceVectorTable {
    /** The schema of the vectors. */
    public static final String SCHEMA = "sentence_vectors";

    /** Who writes vectors or takes words away holds this lock of the database until it commits: so no vector outlives its words. */
    public static final String LOCK = "select pg_advisory_xact_lock(7328115620170)";

    /**
     * The statements that make the tables where they are missing.
     *
     * <p>{@code number} grows in the order of commits, so that who has read up to one reads on behind it; {@code removal}
     * counts the deletions, after which who holds vectors in memory begins anew.
     */
    public static final List<String> DEFINITION = List.of(
            "create schema if not exists " + SCHEMA,
            """
            create table if not exists sentence_vectors.vector (
              number bigint generated always as identity primary key,
              passage_hash text not null unique,
              vector bytea not null
            )""",
            "create table if not exists sentence_vectors.removal (removals bigint not null)",
            """
            insert into sentence_vectors.removal
            select 0 where not exists (select from sentence_vectors.removal)""");

    /** Counts a deletion; to be run in its transaction. */
    public static final String REMOVED = "update sentence_vectors.removal set removals = removals + 1";

    private SentenceVectorTable() {}

    /**
     * The vectors behind a number, in their order, each with how many deletions there have been: {@code removals},
     * {@code number}, {@code vector}. At least one row, whose number is null where there is no vector.
     *
     * @param number the last one that is known; 0 for none
     * @param removals how many deletions are known of: after another one all vectors come
     */
    public static Query behind(long number, long removals) {
        String sql = """
                select r.removals, v.number, v.vector
                from sentence_vectors.removal r
                left join sentence_vectors.vector v on v.number > case when r.removals = ? then ? else 0 end
                order by v.number""";
        return new Query(sql, List.of(removals, number));
    }
}
