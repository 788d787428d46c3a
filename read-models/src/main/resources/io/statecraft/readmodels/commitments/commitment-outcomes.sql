select
  c.actor,
  c.recipients,
  c.content,
  c.condition,
  case when c.date_inferred then null else c.valid_to end as deadline,
  coalesce(r.decision, 'open') as status,
  r.date as resolved,
  r.reason,
  c.factuality,
  c.document,
  c.fact
from visible c
left join visible_corrections r on r.about = c.fact and r.correction = 'commitment-resolution'
