/** The panel that leads from any cell to the sentences it came from. */

import { ask } from './api.js';
import { counted, h, moment, show } from './dom.js';
import { link } from './links.js';

const MOST = 25;

/** What the FactBank values mean. */
const FACTUALITY = {
  'CT+': 'certain', 'PR+': 'probable', 'PS+': 'possible', 'CT-': 'certainly not', 'PR-': 'probably not', 'PS-': 'possibly not',
  Uu: 'only alleged',
};

/** Fields that every fact has, which the panel tells in its own way. */
const COMMON = new Set(['id', 'kind', 'document', 'quote', 'start', 'end', 'date', 'factuality', 'source', 'extractor', 'confidence',
  'reading']);
const NAMES = 4;

const panel = () => document.getElementById('evidence');

/** Shows the sentences that these facts were read from. */
export async function showEvidence(facts, times) {
  const wanted = facts.slice(0, MOST);
  panel().hidden = false;
  show(panel(), h('p.quiet', {}, 'Looking up the sentences …'));
  try {
    const about = [...wanted.map((fact) => ['fact', fact]), ...times, ['limit', MOST]];
    const [sentences, read] = await Promise.all([ask('evidence', about), ask('facts', about)]);
    const data = new Map(read.rows.map((row) => [row.fact, row.data]));
    const byFact = new Map(sentences.rows.map((row) => [row.fact, card(row, data.get(row.fact) ?? {}, times)]));
    show(
      panel(),
      h('button.close', { type: 'button', title: 'Close (Esc)', click: hideEvidence }, '×'),
      h('h2', {}, facts.length === 1 ? 'The sentence' : counted(facts.length, 'fact')),
      wanted.map((fact) => byFact.get(fact) ?? gone(fact)),
      facts.length > MOST ? h('p.quiet', {}, `and ${facts.length - MOST} more`) : null,
    );
  } catch (refusal) {
    show(panel(), h('p.problem', {}, refusal.message));
  }
}

export function hideEvidence() {
  panel().hidden = true;
}

const gone = (fact) => h('article', {}, h('p.quiet', {}, `${fact} was not known at that time.`));

function card(row, data, times) {
  const entries = [
    ...Object.entries(data).filter(([name]) => !COMMON.has(name)).map(([name, value]) => [name, told(value, times)]),
    ['factuality', `${FACTUALITY[row.factuality] ?? ''} (${row.factuality})`],
    ['said by', row.source === null ? 'the author' : [link.actor(row.source, times), ` ${row.sourceNames.join(', ')}`]],
    ['holds', period(row) + (row.dateInferred ? ', from the date of the document' : '')],
    ['known since', moment(row.knownFrom)],
    ['known until', row.knownTo === null ? null : moment(row.knownTo)],
    ['confidence', row.confidence.toFixed(2)],
    ['review', row.review],
    ['read by', `${row.reading}, ${row.extractor}`],
    ['fact', h('a', { href: `facts/${row.fact}`, target: '_blank' }, row.fact.slice(0, 12))],
  ];
  return h('article', {},
    h('blockquote', {}, sentence(row)),
    h('p', {}, link.document(row.document, row.title || 'Untitled document', row.fact, times),
      [row.publisher, row.published].filter(Boolean).map((part) => ` · ${part}`),
      link.source(row.url)),
    h('p', {}, h('span.kind', {}, row.kind)),
    h('dl', {}, entries.filter(([, value]) => value !== null && value !== '').map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)])));
}

/** A field of a fact: an actor, a list, a quantity, or plain text. */
function told(value, times) {
  if (Array.isArray(value)) {
    return value.length ? value.map((each, i) => [i ? ', ' : null, told(each, times)]) : null;
  }
  if (value?.names) {
    return [link.actor(value.id, times), ` ${value.names.slice(0, NAMES).join(', ')}`];
  }
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).filter(([, part]) => part !== null && part !== false)
      .map(([name, part]) => (part === true ? name : `${name} ${typeof part === 'number' ? part.toLocaleString('en') : part}`)).join(', ');
  }
  return value;
}

/** Offsets are code points of the document. */
function sentence(row) {
  const letters = Array.from(row.sentence);
  const from = Math.max(0, row.quoteStart - row.sentenceStart);
  const to = Math.min(letters.length, row.quoteEnd - row.sentenceStart);
  return to <= from
    ? [h('mark', {}, row.quote)]
    : [letters.slice(0, from).join(''), h('mark', {}, letters.slice(from, to).join('')), letters.slice(to).join('')];
}

/** When a row holds: in the words of the text's own date, or from day to day. */
export function period(row) {
  if (row.date) {
    return row.date;
  }
  if (row.validFrom === null && row.validTo === null) {
    return 'undated';
  }
  return row.validFrom === row.validTo ? row.validFrom : `${row.validFrom ?? '…'} to ${row.validTo ?? '…'}`;
}
