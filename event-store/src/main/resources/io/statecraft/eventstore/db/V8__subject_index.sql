-- Subjects are asked for one by one and hardly ever come again: an append finds the one page of a hash index without the
-- way down a tree. Documents have many events, which would make long chains of one hash: theirs stays a tree.
drop index event_subject;
create index event_subject on event using hash (subject);
