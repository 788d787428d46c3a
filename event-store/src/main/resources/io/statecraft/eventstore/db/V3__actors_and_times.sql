-- Who is named in each event: what a reader that asks for an actor follows, in the order of the log.
create table event_actor (
  actor    text   not null,
  position bigint not null,
  constraint event_actor_once primary key (actor, position)
);
-- Rows lie in the order of the positions: so little tells verification where those of a page are.
create index event_actor_position on event_actor using brin (position) with (pages_per_range = 16);
create trigger append_only before update or delete or truncate on event_actor
  for each statement execute function refuse_change();

insert into event_actor (actor, position)
select distinct actor #>> '{}', position
from event,
  lateral (select replace(convert_from(bytes, 'UTF8'), '\u0000', '\ufffd')::jsonb -> 'data' as data) as json,
  lateral (
    select jsonb_path_query(data, '$.** ? (@.names.type() == "array").id')
    union
    select jsonb_path_query(data, '$.actor ? (@.type() == "string")')
    union
    select jsonb_path_query(data, '$.into ? (@.type() == "string")')
  ) as named (actor)
order by 2, 1;

-- Recorded times grow with the positions but for stragglers: so few bytes bound a range of them.
create index event_recorded on event using brin (recorded_time timestamptz_minmax_multi_ops)
  with (pages_per_range = 16, autosummarize = on);

create table recorded_mark (
  recorded_time timestamptz primary key,
  position      bigint not null
);
comment on table recorded_mark is
  'The greatest recorded time of the log came to recorded_time behind this position, at least a second beyond the mark before';
insert into recorded_mark (recorded_time, position)
select distinct on (date_trunc('second', recorded_time)) recorded_time, position - 1
from (
  select position, recorded_time,
    max(recorded_time) over (order by position rows between unbounded preceding and 1 preceding) as before
  from event
) as event_behind
where before is null or recorded_time > before
order by date_trunc('second', recorded_time), recorded_time;
