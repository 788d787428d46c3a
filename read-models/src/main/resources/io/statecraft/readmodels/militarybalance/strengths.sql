-- Figures of the last year before the latest one stand beside each other; older ones are history.
select
  owner,
  category,
  equipment,
  unit,
  place,
  counted_in,
  change,
  trim_scale(min(min) filter (where current)) as low,
  trim_scale((array_agg(middle order by current desc, valid_from desc nulls last, confidence desc, fact))[1]) as best,
  trim_scale(max(max) filter (where current)) as high,
  bool_or(approximate) filter (where current) as approximate,
  max(valid_from) as as_of,
  count(distinct document) filter (where current) > 1
    and max(lower) filter (where current) > min(upper) filter (where current) as conflicting,
  count(distinct document) as documents,
  jsonb_agg(
    jsonb_strip_nulls(jsonb_build_object(
      'since', valid_from, 'date', date, 'min', min, 'max', max, 'approximate', approximate,
      'current', current, 'document', document, 'source', source, 'fact', fact))
    order by valid_from nulls first, fact) as series,
  (array_agg(distinct fact))[1:100] as facts
from (
  select
    v.*,
    -- Who hedges a number may mean a tenth less or more.
    coalesce(min * case when approximate then 0.9 else 1 end, '-Infinity') as lower,
    coalesce(max * case when approximate then 1.1 else 1 end, 'Infinity') as upper,
    coalesce((min + max) / 2, min, max) as middle,
    coalesce(
      valid_from > max(valid_from) over (partition by owner, category, equipment, unit, place, counted_in, change) - 366, true) as current
  from visible v
  where (min is not null or max is not null)
) figure
group by owner, category, equipment, unit, place, counted_in, change
