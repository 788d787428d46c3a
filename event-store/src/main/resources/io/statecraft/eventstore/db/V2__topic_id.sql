-- An offset means something only in the topic that it was read from.
alter table consumer_position add column topic_id text;
