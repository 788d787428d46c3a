-- Who may append: a writer of an earlier epoch writes nothing.
alter table head
  add column epoch         bigint not null default 0,
  add column writer        text,
  add column writing_since timestamptz;
comment on column head.epoch is 'Grows whenever a writer begins; each append checks that it is still its own';
