-- The marking up is left outermost, so that it is done for the rows of a page alone.
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
    max(near.similarity) as rank,
    max(near.similarity) as similarity,
    (array_agg(passage order by length(passage) desc))[1] as passage,
    max(title) as title,
    max(publisher) as publisher,
    coalesce(array_agg(distinct kind) filter (where kind is not null), '{}') as kinds,
    coalesce((array_agg(distinct fact) filter (where fact is not null))[1:100], '{}') as facts
  from unnest({numbers}, {similarities}) as near (number, similarity)
  join sentence_vectors.vector using (number)
  join visible v using (passage_hash)
  group by document, part, start
  order by rank desc, document desc, part desc, start desc
  limit {most}
) found
