-- A fact with several recipients has several rows; each counts once, for its own pair.
select
  least(actor collate "C", recipient collate "C") as one,
  greatest(actor collate "C", recipient collate "C") as other,
  count(*) filter (where reality = 'happened') as events,
  count(*) filter (where reality = 'happened' and actor collate "C" <= recipient) as by_one,
  count(*) filter (where reality = 'happened' and actor collate "C" > recipient) as by_other,
  (
    select coalesce(jsonb_object_agg(type, times), '{}')
    from (
      select type, count(*) as times
      from unnest(array_agg(event) filter (where reality = 'happened')) as happened (type)
      group by type
    ) counted
  ) as types,
  (
    select coalesce(jsonb_object_agg(mode, times), '{}')
    from (
      select mode, count(*) as times
      from unnest(array_agg(event || '/' || mode) filter (where reality = 'happened' and mode is not null))
        as happened (mode)
      group by mode
    ) counted
  ) as modes,
  count(*) filter (where reality = 'happened' and quadrant = 'verbal-cooperation') as verbal_cooperation,
  count(*) filter (where reality = 'happened' and quadrant = 'material-cooperation') as material_cooperation,
  count(*) filter (where reality = 'happened' and quadrant = 'verbal-conflict') as verbal_conflict,
  count(*) filter (where reality = 'happened' and quadrant = 'material-conflict') as material_conflict,
  round(avg(weight) filter (where reality = 'happened'), 2) as score,
  round(avg(weight) filter (where reality = 'happened' and actor collate "C" <= recipient), 2) as score_by_one,
  round(avg(weight) filter (where reality = 'happened' and actor collate "C" > recipient), 2) as score_by_other,
  round(
    cast(
      corr(weight, valid_from - date '2000-01-01') filter (where reality = 'happened' and not date_inferred)
    as numeric), 2) as trend,
  count(*) filter (where reality = 'possible') as possible,
  count(*) filter (where reality = 'alleged') as alleged,
  count(*) filter (where reality = 'denied') as denied,
  min(valid_from) filter (where reality = 'happened' and not date_inferred) as first,
  max(valid_to) filter (where reality = 'happened' and not date_inferred) as last,
  count(distinct document) as documents,
  (array_agg(distinct fact))[1:100] as facts
from visible v
where actor <> recipient
group by 1, 2
