package io.statecraft.readmodels;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Under which ids an actor is to be looked for: those that reviewers have merged mean one. */
public final class SameActors {
    private SameActors() {}

    /**
     * The SQL that finds these ids and all that mean the same actors, one a row, by the merges that were known then.
     *
     * @param knownAt what was known at that instant; absent: what is known now
     */
    public static Query of(List<String> actors, Optional<Instant> knownAt) {
        List<Object> values = new ArrayList<>();
        String known = QueryText.known(knownAt, values);
        values.add(actors.toArray(String[]::new));
        return new Query("""
                with recursive merged (one, other) as materialized (
                  select about, decision from %s.corrections where %s and correction = 'merge'
                ), same (id) as (
                  select unnest(cast(? as text[]))
                  union
                  select case when merged.one = same.id then merged.other else merged.one end
                  from same join merged on same.id in (merged.one, merged.other)
                )
                select id from same order by id""".formatted(ReadModels.SCHEMA, known), values);
    }
}
