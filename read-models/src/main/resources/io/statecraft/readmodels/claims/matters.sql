select
  matter,
  (array_agg(content order by valid_from nulls last, fact))[1] as content,
  case
    when bool_or(stance in ('alleges', 'confirms')) and bool_or(stance = 'denies') then 'contested'
    when bool_or(stance = 'confirms') then 'confirmed'
    when bool_or(stance = 'denies') then 'denied'
    else 'alleged'
  end as status,
  coalesce(array_agg(distinct actor) filter (where stance = 'alleges'), '{}') as alleged_by,
  coalesce(array_agg(distinct actor) filter (where stance = 'denies'), '{}') as denied_by,
  coalesce(array_agg(distinct actor) filter (where stance = 'confirms'), '{}') as confirmed_by,
  (
    select coalesce(array_agg(distinct one order by one), '{}')
    from unnest(string_to_array(string_agg(array_to_string(about, '|'), '|'), '|')) as one
    where one <> ''
  ) as about,
  min(valid_from) filter (where not date_inferred) as first,
  max(valid_to) filter (where not date_inferred) as last,
  count(distinct document) as documents,
  (array_agg(distinct fact))[1:100] as facts
from (
  select
    v.*,
    -- The matter is what is said, by the stems of its words; too few words ("such allegations") tell it only within
    -- a document.
    (
      select case when count(*) > 1 then '' else document || ' ' || array_to_string(about, ' ') || ' ' end
        || coalesce(string_agg(word, ' ' order by word), '')
      from unnest(tsvector_to_array(to_tsvector('english', content))) as word
    ) as matter
  from visible v
) claim
group by matter
