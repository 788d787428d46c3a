-- Of owners as a whole: the figures of single units are parts of these.
select
  category,
  equipment,
  counted_in,
  change,
  array_agg(owner order by owner) as owners,
  jsonb_object_agg(
    owner,
    jsonb_strip_nulls(jsonb_build_object(
      'low', low, 'best', best, 'high', high, 'approximate', approximate, 'asOf', as_of,
      'conflicting', conflicting, 'documents', documents))) as strengths,
  trim_scale(round(max(best) / nullif(min(best), 0), 2)) as ratio,
  (array_agg(fact))[1:100] as facts
from (
  select
    owner,
    category,
    equipment,
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
    (array_agg(fact order by current desc, valid_from desc nulls last, confidence desc, fact))[1] as fact
  from (
    select
      v.*,
      -- Who hedges a number may mean a tenth less or more.
      coalesce(min * case when approximate then 0.9 else 1 end, '-Infinity') as lower,
      coalesce(max * case when approximate then 1.1 else 1 end, 'Infinity') as upper,
      coalesce((min + max) / 2, min, max) as middle,
      coalesce(
        valid_from > max(valid_from) over (partition by owner, category, equipment, counted_in, change) - 366, true) as current
    from visible v
    where (min is not null or max is not null)
      and unit is null
  ) figure
  group by owner, category, equipment, counted_in, change
) strength
group by category, equipment, counted_in, change
