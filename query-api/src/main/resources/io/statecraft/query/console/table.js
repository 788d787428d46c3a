/** Answers as tables: a page for each view, and smaller ones inside other pages. */

import { address, ask, download, views } from './api.js';
import { counted, h, marked, moment, show } from './dom.js';
import { period, showEvidence } from './evidence.js';
import { hash, link } from './links.js';

/** Where a row comes from: the panel of the evidence tells it, the table does not. */
const PROVENANCE = new Set(['rowKey', 'eventId', 'fact', 'facts', 'document', 'evidence', 'date', 'validFrom', 'validTo',
  'dateInferred', 'knownFrom', 'knownTo', 'endedBy', 'data', 'extractor', 'reading', 'series', 'quoteStart', 'quoteEnd',
  'sentenceStart', 'sourceNames', 'similarity', 'rank', 'start', 'part']);

/** How far a row is a fact: read when the row itself is understood. */
const LAST = ['factuality', 'source', 'confidence', 'review', 'quote'];

/** Properties whose values are ids of actors. */
const ACTORS = new Set(['actor', 'actors', 'owner', 'one', 'other', 'recipient', 'recipients', 'about', 'parties', 'person',
  'organisation', 'source', 'allegedBy', 'deniedBy', 'confirmedBy', 'forecaster', 'party', 'parent']);

const FORMATS = [['CSV', 'text/csv', 'csv'], ['NDJSON', 'application/x-ndjson', 'ndjson'],
  ['Parquet', 'application/vnd.apache.parquet', 'parquet']];

/** The page of a view. Parameters stand in the address of the page, so that each question can be sent to a colleague. */
export async function viewPage(page, name, parameters, times) {
  const view = (await views()).get(name);
  if (!view) {
    show(page, h('p.problem', {}, `There is no view ${name}.`));
    return;
  }
  const missing = view.filters.filter((filter) => filter.required && !parameters.has(filter.name));
  const result = h('section', {}, h('p.quiet', {}, 'Asking …'));
  show(page, h('h1', {}, view.question), filterBar(view, parameters), result);
  if (missing.length) {
    show(result, h('p.quiet', {}, `This question wants: ${missing.map((filter) => `${filter.name}, ${filter.meaning}`).join('; ')}.`));
    return;
  }
  const path = address(name, parameters);
  const answer = await ask(path, [['total', 'true'], ['limit', '50']]);
  const table = answerTable(view, answer.rows, times, parameters);
  show(result, h('p.toolbar', {},
    h('span', {}, counted(answer.total, 'row')),
    h('a', { href: path, target: '_blank', title: 'The answer of the interface' }, h('code', {}, `GET /${path}`)),
    FORMATS.map(([label, type, ending]) => h('button', { type: 'button', click: () => save(result, path, type, `${name}.${ending}`) }, label))),
    answer.rows.length ? table.element : nothing(parameters, times),
    more(answer.next, table));
}

const nothing = (parameters, times) => h('p.quiet', {}, [...parameters].length
  ? `Nothing is known that fits${times.length ? ', at that time' : ''}. Take a filter away, or another time.`
  : 'Nothing is known of this kind yet.');

async function save(result, path, type, name) {
  try {
    await download(path, type, name);
  } catch (refusal) {
    result.prepend(h('p.problem', {}, refusal.message));
  }
}

/** A button that appends the next page, as long as there is one. */
function more(next, table) {
  if (!next) {
    return null;
  }
  const button = h('button.more', { type: 'button', click: async () => {
    button.disabled = true;
    try {
      const answer = await ask(next);
      table.append(answer.rows);
      button.replaceWith(more(answer.next, table) ?? '');
    } catch (refusal) {
      button.replaceWith(h('p.problem', {}, refusal.message));
    }
  } }, 'More');
  return button;
}

/** What narrows the answer, each with a cross, and a form for one more. */
function filterBar(view, parameters) {
  const known = new Map(view.filters.map((filter) => [filter.name, filter]));
  const go = (change) => {
    const next = new URLSearchParams(parameters);
    change(next);
    location.hash = hash(`view/${view.name}`, next);
  };
  const active = [...parameters].filter(([name]) => known.has(name)).map(([name, value]) =>
    h('span.chip', { title: known.get(name).meaning }, `${name}: ${value} `,
      h('button', { type: 'button', title: 'Take away', click: () => go((next) => next.delete(name, value)) }, '×')));
  const value = h('input', { name: 'value', 'aria-label': 'value', required: true, autocomplete: 'off' });
  const choice = h('select', { name: 'filter', 'aria-label': 'filter', change: () => hint() },
    [...known.values()].sort((a, b) => rank(a) - rank(b)).map((filter) => h('option', { value: filter.name, title: filter.meaning }, filter.name)));
  const hint = () => {
    const filter = known.get(choice.value);
    value.placeholder = filter.allowed.join(', ') || filter.example;
    value.title = filter.meaning;
  };
  hint();
  return h('form.filters', { submit: (event) => {
    event.preventDefault();
    go((next) => next.append(choice.value, value.value.trim()));
  } }, active, choice, value, h('button', {}, 'Narrow'));
}

/** What an analyst narrows by first. */
const rank = (filter) => (filter.name === 'actor' ? 0 : ACTORS.has(filter.name) ? 1 : PROVENANCE.has(filter.name) ? 3 : 2);

/**
 * A table of the rows of a view.
 *
 * <p>Columns in which no row has anything, or all have zero or no, are left out.
 *
 * @param {URLSearchParams} [parameters] of the page that it fills; without them its heads do not sort, and quotes are left to the evidence
 */
export function answerTable(view, rows, times, parameters) {
  const columns = view.columns.filter((column) => !PROVENANCE.has(column.name)
    && (parameters || column.name !== 'quote') && rows.some((row) => tells(row[column.name])))
    .sort((a, b) => LAST.indexOf(a.name) - LAST.indexOf(b.name));
  const dated = rows.some((row) => 'validFrom' in row);
  const body = h('tbody');
  const append = (more) => body.append(...more.map((row) => rowOf(row, columns, dated, times)));
  append(rows);
  const heads = [h('th'), dated ? h('th', {}, 'when') : null, columns.map((column) => head(view, column, parameters))];
  return { element: h('div.scroll', {}, h('table', {}, h('thead', {}, h('tr', {}, heads)), body)), append };
}

function head(view, column, parameters) {
  if (!parameters || column.type === 'json' || column.type === 'texts') {
    return h('th', { title: column.meaning }, spaced(column.name));
  }
  const now = parameters.get('sort');
  const next = new URLSearchParams(parameters);
  next.set('sort', now === `-${column.name}` ? column.name : `-${column.name}`);
  const arrow = now === `-${column.name}` ? ' ↓' : now === column.name ? ' ↑' : '';
  return h('th', { title: column.meaning }, link.view(view.name, spaced(column.name) + arrow, next));
}

const spaced = (name) => name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

const isEmpty = (value) => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const tells = (value) => !isEmpty(value) && value !== 0 && value !== false;

function rowOf(row, columns, dated, times) {
  const facts = row.facts ?? (row.fact ? [row.fact] : []);
  const why = facts.length
    ? h('button.why', { type: 'button', title: 'The sentences behind this row', click: () => showEvidence(facts, times) },
      facts.length === 1 ? 'why?' : `why? ${facts.length}`)
    : row.document ? link.document(row.document, 'read', null, times) : null;
  return h('tr', {},
    h('td', {}, why),
    dated ? h(row.dateInferred ? 'td.when.inferred' : 'td.when', { title: row.dateInferred && 'from the date of the document' }, period(row)) : null,
    columns.map((column) => cell(column, row[column.name], times, row)));
}

/** One value, as an analyst reads it. */
function cell(column, value, times, row) {
  if (isEmpty(value)) {
    return h('td');
  }
  if (column.name === 'highlighted') {
    return h('td.prose', {}, link.document(row.document, marked(value), row.facts?.[0], times));
  }
  if (ACTORS.has(column.name)) {
    const ids = Array.isArray(value) ? value : [value];
    return h('td', {}, ids.map((id, i) => [i ? ', ' : null, link.actor(id, times)]));
  }
  if (column.name === 'confidence') {
    return h('td.number', {}, value.toFixed(2));
  }
  if (typeof value === 'number') {
    return h('td.number', {}, value.toLocaleString('en', { maximumFractionDigits: 3 }));
  }
  if (typeof value === 'boolean') {
    return h('td', {}, value ? 'yes' : 'no');
  }
  if (Array.isArray(value)) {
    return h('td', {}, value.join(', '));
  }
  if (typeof value === 'object') {
    return h('td', {}, Object.entries(value).map(([name, count]) => `${name} ${count}`).join(', '));
  }
  if (column.type === 'instant') {
    return h('td.when', {}, moment(value));
  }
  return h(value.length > 40 ? 'td.prose' : /^\d{4}-\d\d/.test(value) ? 'td.when' : 'td', {}, value);
}
