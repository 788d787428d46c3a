-- What could not be read, and what waits behind it in the order of its key; the raw messages are kept as they came.
create table dead_letter (
  id            bigint      generated always as identity primary key,
  state         text        not null check (state in ('dead', 'parked', 'redriven', 'discarded')),
  topic         text        not null,
  partition     integer     not null,
  kafka_offset  bigint      not null,
  key           bytea,
  header_names  bytea[]     not null,
  header_values bytea[]     not null,
  value         bytea,
  reason        text,
  attempts      integer     not null,
  since         timestamptz not null default now(),
  decision      text
);
create index dead_letter_open on dead_letter (key, id) where state in ('dead', 'parked');
