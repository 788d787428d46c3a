-- Ranges of positions are tables of their own, so that no index grows beyond what a machine keeps in memory.
alter table event rename to event_before;
alter index event_subject rename to event_before_subject;
alter index event_recorded rename to event_before_recorded;

create table event (
  position        bigint             not null,
  event_id        text   collate "C" not null,
  type            text   collate "C" not null,
  subject         text   collate "C" not null,
  document        text   collate "C" not null,
  version         bigint             not null,
  recorded_time   timestamptz        not null,
  topic           text   collate "C" not null,
  kafka_partition integer            not null,
  kafka_offset    bigint             not null,
  bytes           bytea              not null,
  hash            bytea              not null,
  primary key (position)
) partition by range (position);
-- Of hashes of eight bytes: a query compares the text as well, so that two texts of one hash do no harm.
create index event_subject on event (hashtextextended(subject, 0));
create index event_document on event (hashtextextended(document, 0));
create index event_recorded on event using brin (recorded_time timestamptz_minmax_multi_ops)
  with (pages_per_range = 16, autosummarize = on);
create trigger append_only before update or delete or truncate on event
  for each statement execute function refuse_change();

comment on column event.position is 'Gapless from 1, assigned under the lock of the head row: a greater position never becomes visible before a smaller one';
comment on column event.version is 'Gapless from 1 within the document';
comment on column event.bytes is 'The event in CloudEvents structured mode as canonical JSON (RFC 8785)';
comment on column event.hash is 'SHA-256 of the hash before, followed by the bytes';

-- Each event once, over all partitions: the first half of the SHA-256 of its id.
create table event_id (
  id_hash uuid primary key
);
create trigger append_only before update or delete or truncate on event_id
  for each statement execute function refuse_change();

-- The last version of each document, moved under the lock of the head row.
create table stream (
  document text collate "C" primary key,
  version  bigint not null
) with (fillfactor = 80);

alter table head add column room_through bigint not null default 0;
comment on column head.room_through is 'There are tables for the events up to this position';

-- Makes tables for events up to this position. A new one is attached, which holds up no reader and no writer.
create function make_room(through bigint, partition_events bigint) returns void language plpgsql as $$
declare
  room bigint;
  name text;
begin
  select room_through into strict room from event_store.head;
  while room < through loop
    name := 'event_from_' || room + 1;
    execute format('create table event_store.%I (like event_store.event including all)', name);
    execute format('alter table event_store.%I add constraint here check (position > %s and position <= %s)',
      name, room, room + partition_events);
    execute format('create trigger append_only before update or delete or truncate on event_store.%I
      for each statement execute function event_store.refuse_change()', name);
    execute format('alter table event_store.event attach partition event_store.%I for values from (%s) to (%s)',
      name, room + 1, room + partition_events + 1);
    execute format('alter table event_store.%I drop constraint here', name);
    room := room + partition_events;
    update event_store.head set room_through = room;
  end loop;
end
$$;

select make_room(greatest((select position from head), 1), 10000000);
insert into event
select position, event_id, type, subject, document, version, recorded_time, topic, kafka_partition, kafka_offset, bytes, hash
from event_before order by position;
insert into event_id (id_hash)
select encode(substring(sha256(convert_to(event_id, 'UTF8')) for 16), 'hex')::uuid as id_hash from event order by 1;
insert into stream select document, max(version) from event group by document order by 1;
drop table event_before;
