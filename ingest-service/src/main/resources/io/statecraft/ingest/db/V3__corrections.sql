-- What a reviewer must be able to find: where each document and each fact was said last, and which corrections were made.
alter table document add column kafka_partition integer, add column kafka_offset bigint;

create table fact (
  id text primary key,
  document text not null,
  kind text not null,
  event_id text not null,
  kafka_partition integer not null,
  kafka_offset bigint not null,
  retracted boolean not null default false
);
create index fact_document on fact (document);

create table correction (
  event_id text primary key,
  type text not null,
  document text not null,
  about text not null,
  decision text
);
create index correction_about on correction (about);
create index correction_document on correction (document);

-- All topics are read again to fill them; what they say of documents is written over with the same.
delete from consumer_position;

-- An offset means something only in the topic that it was read from.
alter table consumer_position add column topic_id text;
