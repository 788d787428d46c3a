-- The names come with the other figures: a look of their own would read all mentions of an actor twice.
select
  actor,
  (
    select coalesce(array_agg(distinct name order by name), '{}')
    from unnest(array_agg(distinct to_jsonb(names))) as told, jsonb_array_elements_text(told) as name
  ) as names,
  actor_kind,
  count(distinct fact) as facts,
  count(distinct document) as documents,
  min(valid_from) filter (where not date_inferred) as first,
  max(valid_to) filter (where not date_inferred) as last
from visible mentioned
group by actor, actor_kind
