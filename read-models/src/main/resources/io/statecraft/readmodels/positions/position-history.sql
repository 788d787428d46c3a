select
  actor,
  matter,
  stance,
  lag(stance) over in_time as previous,
  coalesce(lag(stance) over in_time <> stance, false) as changed,
  content,
  date,
  valid_from,
  source,
  document,
  fact
from (
  select
    v.*,
    (
      select coalesce(string_agg(word, ' ' order by word), '')
      from unnest(tsvector_to_array(to_tsvector('english', content))) as word
    ) as matter
  from visible v
) position
window in_time as (partition by actor, matter order by valid_from nulls first, fact)
