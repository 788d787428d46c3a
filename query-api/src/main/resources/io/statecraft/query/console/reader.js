/** A document with what was read from it. */

import { ask } from './api.js';
import { counted, h, show } from './dom.js';
import { showEvidence } from './evidence.js';
import { link } from './links.js';

/** So many facts of a document are marked at most. */
const MOST = 5000;

export async function documentPage(page, id, parameters, times) {
  show(page, h('p.quiet', {}, 'Fetching the document …'));
  const [described, text, rows] = await Promise.all([
    ask(`documents/${encodeURIComponent(id)}`, times), ask(`document-texts/${encodeURIComponent(id)}`, times), readFrom(id, times)]);
  const document = described.rows[0];
  const kinds = Map.groupBy(rows, (row) => row.kind);
  const prose = h('div.document', {}, pieces(text.rows[0].text, rows).map((piece) => piece.facts.length ? passage(piece, times) : piece.text));
  show(page,
    h('h1', {}, document.title || 'Untitled document'),
    h('p.quiet', {}, [document.publisher, document.published, `${counted(document.facts ?? 0, 'fact')} in ${counted(document.sentences ?? 0, 'sentence')}`, document.problem]
      .filter(Boolean).join(' · '), link.source(document.url)),
    h('p.toolbar', {}, [...kinds].sort().map(([kind, of]) => link.view('evidence', `${kind} ${of.length}`, [['document', id], ['kind', kind], ...times]))),
    prose);
  const fact = parameters.get('fact');
  const there = fact && [...prose.querySelectorAll('mark')].find((mark) => mark.dataset.facts.split(' ').includes(fact));
  if (there) {
    there.classList.add('sought');
    there.scrollIntoView({ block: 'center' });
  }
}

async function readFrom(id, times) {
  const rows = [];
  let next = ['evidence', [['document', id], ['limit', '1000'], ...times]];
  while (next && rows.length < MOST) {
    const answer = await ask(...next);
    rows.push(...answer.rows);
    next = answer.next && [answer.next];
  }
  return rows;
}

function passage(piece, times) {
  const open = () => showEvidence(piece.facts, times);
  return h('mark', {
    tabindex: 0, role: 'button', title: piece.kinds.join(', '), 'data-facts': piece.facts.join(' '),
    click: open, keydown: (event) => event.key === 'Enter' && open(),
  }, piece.text);
}

/** The text cut wherever a quote begins or ends; offsets are code points. */
function pieces(text, rows) {
  const letters = Array.from(text);
  const cuts = [...new Set([0, letters.length, ...rows.flatMap((row) => [row.quoteStart, row.quoteEnd])])]
    .filter((cut) => cut >= 0 && cut <= letters.length).sort((a, b) => a - b);
  return cuts.slice(0, -1).map((from, i) => {
    const to = cuts[i + 1];
    const here = rows.filter((row) => row.quoteStart < to && row.quoteEnd > from);
    return {
      text: letters.slice(from, to).join(''),
      facts: here.map((row) => row.fact),
      kinds: [...new Set(here.map((row) => row.kind))],
    };
  });
}
