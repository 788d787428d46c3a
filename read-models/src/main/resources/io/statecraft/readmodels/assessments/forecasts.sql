select
  coalesce(a.source, d.publisher) as forecaster,
  a.about,
  a.content,
  a.likelihood,
  band.least as probability_min,
  band.greatest as probability_max,
  a.factuality,
  case when a.date_inferred then null else a.valid_from end as horizon_from,
  case when a.date_inferred then null else a.valid_to end as horizon_to,
  r.decision as outcome,
  r.date as resolved,
  case when r.about is not null then
    round(power((band.least + band.greatest) / 2 - (r.decision = 'occurred')::int, 2), 4)
  end as brier_score,
  d.published,
  a.document,
  a.fact
from visible a
left join visible_documents d on d.document = a.document
left join (
  values
    ('remote', 0.01, 0.05),
    ('very-unlikely', 0.05, 0.20),
    ('unlikely', 0.20, 0.45),
    ('roughly-even', 0.45, 0.55),
    ('likely', 0.55, 0.80),
    ('very-likely', 0.80, 0.95),
    ('almost-certain', 0.95, 0.99)
) as band (likelihood, least, greatest) on band.likelihood = a.likelihood
left join visible_corrections r on r.about = a.fact and r.correction = 'assessment-resolution'
