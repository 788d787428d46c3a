-- Most is told only once: then nothing needs to be compared.
with told as materialized (
  select same_as, count(*) as times
  from visible one
  group by same_as
)
select same_as, 1 as independent
from told
where times = 1
union all
select told.same_as, several.independent
from told
cross join lateral (
  select least(count(distinct v.wording), count(distinct v.document)) as independent
  from visible v
  where v.same_as = told.same_as
) several
where told.times > 1
