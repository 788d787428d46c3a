-- The marking up is left outermost, so that it is done for the rows of a page alone.
select
  rank,
  null::numeric as similarity,
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
    (array_agg(passage order by length(passage) desc))[1] as passage,
    max(round(ts_rank_cd(to_tsvector('english', passage), websearch_to_tsquery('english', {q}))::numeric, 4)) as rank,
    max(title) as title,
    max(publisher) as publisher,
    coalesce(array_agg(distinct kind) filter (where kind is not null), '{}') as kinds,
    coalesce((array_agg(distinct fact) filter (where fact is not null))[1:100], '{}') as facts
  from visible v
  group by document, part, start
) found
