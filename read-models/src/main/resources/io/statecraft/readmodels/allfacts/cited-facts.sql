select
  v.document,
  e.quote_start,
  v.fact,
  v.kind,
  v.actors,
  v.data,
  v.date,
  v.valid_from,
  v.valid_to,
  v.known_from,
  v.known_to,
  v.ended_by,
  v.event_id,
  v.review,
  e.sentence,
  e.title,
  e.publisher,
  e.published,
  e.url
from visible v
join visible_evidence e on e.fact = v.fact
