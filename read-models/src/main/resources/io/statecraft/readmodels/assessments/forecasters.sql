select
  forecaster,
  count(*) as forecasts,
  count(decision) as resolved,
  count(decision) filter (where decision = 'occurred') as occurred,
  round(avg(power(probability - (decision = 'occurred')::int, 2)), 4)
    as brier_score,
  count(distinct document) as documents,
  (array_agg(distinct fact))[1:100] as facts
from (
  select
    coalesce(a.source, d.publisher) as forecaster,
    r.decision,
    band.middle as probability,
    a.document,
    a.fact
  from visible a
  left join visible_documents d on d.document = a.document
  left join visible_corrections r on r.about = a.fact and r.correction = 'assessment-resolution'
  left join (
    values ('remote', 0.03), ('very-unlikely', 0.125), ('unlikely', 0.325), ('roughly-even', 0.5), ('likely', 0.675),
      ('very-likely', 0.875), ('almost-certain', 0.97)
  ) as band (likelihood, middle) on band.likelihood = a.likelihood
) forecast
where forecaster is not null
group by forecaster
