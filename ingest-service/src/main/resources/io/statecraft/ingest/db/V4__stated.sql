-- Facts that a client states: no reading of the document takes them back. All come after this table, so none is missing.
create table stated (
  fact text,
  document text not null,
  extractor text,
  primary key (fact, extractor)
);
create index stated_document on stated (document);
