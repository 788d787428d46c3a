-- What was taken from each feed. The entity tag and date are those of the last answer of which every entry was taken.
create table feed (
  address text primary key,
  etag text,
  last_modified text
);
create table feed_entry (
  address text,
  entry text,
  version text not null,
  primary key (address, entry)
);
