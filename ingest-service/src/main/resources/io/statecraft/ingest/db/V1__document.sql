-- How far each document has come; follows the topics.
create table document (
  id text primary key,
  status text not null check (status in ('registered', 'extracted', 'failed')),
  registered timestamptz not null,
  extracted timestamptz,
  facts integer not null default 0,
  extractor text,
  problem text
);

create table consumer_position (
  topic text,
  partition integer,
  next_offset bigint not null,
  primary key (topic, partition)
);
