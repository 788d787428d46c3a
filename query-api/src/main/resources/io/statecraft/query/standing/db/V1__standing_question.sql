create table standing_question (
  id text primary key,
  name text,
  view text not null,
  filters jsonb not null,
  url text not null,
  secret text not null,
  created_at timestamptz not null,
  delivered bigint not null default 0,
  last_delivered_at timestamptz
);

-- What waits to be delivered, in the order in which it was told; dead: given up, until it is redriven.
create table delivery (
  id bigint generated always as identity primary key,
  question text not null references standing_question on delete cascade,
  message_id text not null,
  body bytea not null,
  attempts integer not null default 0,
  due_at timestamptz not null,
  last_error text,
  dead_at timestamptz,
  unique (question, message_id)
);
create index on delivery (question, id) where dead_at is null;
create index on delivery (due_at) where dead_at is null;

create table consumer_position (
  topic text,
  partition integer,
  next_offset bigint not null,
  topic_id text,
  primary key (topic, partition)
);
