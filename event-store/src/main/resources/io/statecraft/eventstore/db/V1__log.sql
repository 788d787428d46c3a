-- The log: every event of the published topics once, in one order, never changed.
create table event (
  position        bigint      not null,
  event_id        text        not null,
  type            text        not null,
  subject         text        not null,
  document        text        not null,
  version         bigint      not null,
  recorded_time   timestamptz not null,
  topic           text        not null,
  kafka_partition integer     not null,
  kafka_offset    bigint      not null,
  bytes           bytea       not null,
  hash            bytea       not null,
  constraint event_position primary key (position),
  constraint event_once unique (event_id),
  constraint event_stream unique (document, version)
);
create index event_subject on event (subject, position);

comment on column event.position is 'Gapless from 1, assigned under the lock of the head row: a greater position never becomes visible before a smaller one';
comment on column event.version is 'Gapless from 1 within the document';
comment on column event.bytes is 'The event in CloudEvents structured mode as canonical JSON (RFC 8785)';
comment on column event.hash is 'SHA-256 of the hash before, followed by the bytes';

-- Where the log ends. Whoever appends locks this row, so that positions are assigned by one writer at a time.
create table head (
  one      boolean primary key default true check (one),
  position bigint  not null,
  hash     bytea   not null
);
insert into head (position, hash) values (0, decode(repeat('00', 32), 'hex'));

create table type_count (
  type   text   primary key,
  events bigint not null
) with (fillfactor = 50);

create table consumer_position (
  topic       text    not null,
  partition   integer not null,
  next_offset bigint  not null,
  primary key (topic, partition)
) with (fillfactor = 50);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the log is append-only: % refused', tg_op;
end
$$;
create trigger append_only before update or delete or truncate on event
  for each statement execute function refuse_change();
