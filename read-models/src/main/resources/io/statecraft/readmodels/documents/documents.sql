select
  d.document,
  d.title,
  d.publisher,
  d.published,
  d.url,
  d.language,
  d.characters,
  d.known_from,
  case
    when r.about is not null then 'redacted'
    when w.about is not null then 'withdrawn'
    when e.document is null then 'registered'
    when e.problem is null then 'extracted'
    else 'failed'
  end as status,
  (select count(*) from visible_facts f where f.document = d.document) as facts,
  e.sentences,
  e.extractor,
  coalesce(r.reason, w.reason, e.problem) as problem
from visible d
left join visible_extractions e on e.document = d.document
left join visible_corrections w on w.about = d.document and w.correction = 'withdrawal'
left join visible_corrections r on r.about = d.document and r.correction = 'redaction'
