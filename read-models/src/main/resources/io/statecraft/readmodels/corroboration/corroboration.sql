select
  same_as,
  min(kind) as kind,
  least(count(distinct wording), count(distinct document)) as independent,
  count(distinct document) as documents,
  coalesce(array_agg(distinct publisher) filter (where publisher is not null), '{}') as publishers,
  coalesce(array_agg(distinct source) filter (where source is not null), '{}') as sources,
  string_to_array(min(array_to_string(actors, '|')), '|') as actors,
  (array_agg(quote order by confidence desc, fact))[1] as quote,
  min(known_from) as known_from,
  (array_agg(distinct fact))[1:100] as facts
from visible v
group by same_as
