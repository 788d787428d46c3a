select
  actor,
  (
    select coalesce(array_agg(distinct name order by name), '{}')
    from visible named, unnest(named.names) as name
    where named.actor = mentioned.actor
  ) as names,
  actor_kind,
  count(distinct fact) as facts,
  count(distinct document) as documents,
  min(valid_from) filter (where not date_inferred) as first,
  max(valid_to) filter (where not date_inferred) as last
from visible mentioned
group by actor, actor_kind
