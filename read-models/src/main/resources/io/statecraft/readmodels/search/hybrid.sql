-- Reciprocal rank fusion: each list gives a passage 1 / (60 + its place), whatever the list measures by.
select
  rank,
  similarity,
  ts_headline(
    'english', passage, websearch_to_tsquery('english', {q}), 'HighlightAll=true, StartSel=<mark>, StopSel=</mark>'
  ) as highlighted,
  document,
  part,
  start,
  title,
  publisher,
  kinds,
  facts
from (
  select
    document,
    part,
    start,
    round(coalesce(1.0 / (60 + min(word_place)), 0) + coalesce(1.0 / (60 + min(meaning_place)), 0), 6) as rank,
    max(similarity) as similarity,
    (array_agg(passage order by length(passage) desc))[1] as passage,
    max(title) as title,
    max(publisher) as publisher,
    coalesce(array_agg(distinct kind) filter (where kind is not null), '{}') as kinds,
    coalesce((array_agg(distinct fact) filter (where fact is not null))[1:100], '{}') as facts
  from (
    select
      document, part, start, passage, title, publisher, kind, fact,
      dense_rank() over (order by fit desc, document desc, part desc, start desc) as word_place,
      null::bigint as meaning_place,
      null::numeric as similarity
    from (
      select
        v.*,
        max(ts_rank_cd(to_tsvector('english', passage), websearch_to_tsquery('english', {q})))
          over (partition by document, part, start) as fit
      from visible v
      where to_tsvector('english', passage) @@ websearch_to_tsquery('english', {q})
    ) by_words
    union all
    select
      document, part, start, passage, title, publisher, kind, fact,
      null,
      dense_rank() over (order by nearness desc, document desc, part desc, start desc),
      nearness
    from (
      select v.*, max(near.similarity) over (partition by document, part, start) as nearness
      from unnest({numbers}, {similarities}) as near (number, similarity)
      join sentence_vectors.vector using (number)
      join visible v using (passage_hash)
    ) by_meaning
  ) lists
  where word_place <= {most} or meaning_place <= {most}
  group by document, part, start
) found
