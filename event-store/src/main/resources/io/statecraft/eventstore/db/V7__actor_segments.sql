-- Who is named where, a row for an actor and a thousand events at most, instead of one for each naming.
alter table event_actor rename to event_actor_before;
alter index event_actor_position rename to event_actor_before_position;

create table event_actor (
  actor         text   collate "C" not null,
  last_position bigint             not null,
  positions     bigint[]           not null,
  constraint event_actor_segment primary key (actor, last_position)
);
create index event_actor_position on event_actor using brin (last_position) with (pages_per_range = 16);
create trigger append_only before update or delete or truncate on event_actor
  for each statement execute function refuse_change();

comment on column event_actor.positions is
  'Ascending, the last one being last_position, the first one less than a thousand before it; segments of an actor do not overlap';

insert into event_actor (actor, last_position, positions)
select actor, max(position), array_agg(position order by position)
from event_actor_before
group by actor, (position - 1) / 1000
order by (position - 1) / 1000, actor;
drop table event_actor_before;
