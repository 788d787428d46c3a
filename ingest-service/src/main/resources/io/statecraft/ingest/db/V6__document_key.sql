-- The key under which the words of each document are sealed; null once it is destroyed. What is to be told of that waits in
-- redaction, as an event, until the broker has acknowledged it.
create table document_key (
  document text primary key,
  key bytea,
  redaction bytea
);
create index document_key_untold on document_key (document) where redaction is not null;

-- Every service shows words only as long as there is a key.
grant usage on schema ingest to event_store, projections, query;
grant select (document, key) on document_key to event_store, projections, query;
