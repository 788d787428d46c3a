-- What a reader of the facts should know, such as that another engine stood in.
alter table document add column note text;
