/** All that is known about one actor, and with whom it has to do. */

import { ask, views } from './api.js';
import { counted, h, show, svg } from './dom.js';
import { answerTable } from './table.js';
import { hash, link } from './links.js';

/** What a profile shows, in this order; each leads to the whole answer. */
const SECTIONS = ['strengths', 'interactions', 'positions', 'commitment-outcomes', 'matters', 'agreements', 'control', 'roles', 'forecasts'];
const ROWS = 6;
const NEIGHBOURS = 24;

export async function actorPage(page, id, times) {
  show(page, h('p.quiet', {}, `Asking about ${id} …`));
  const catalogue = await views();
  const [described, relationships, ...answers] = await Promise.all([
    ask(`actors/${encodeURIComponent(id)}`, times),
    ask('relationships', [['actor', id], ['sort', '-events'], ['limit', NEIGHBOURS], ...times]),
    ...SECTIONS.map((name) => ask(name, [['actor', id], ['limit', ROWS], ['total', 'true'], ...times]))]);
  const actor = described.rows[0];
  show(page,
    h('h1', {}, id, h('small', {}, ` ${actor.actorKind ?? ''}`)),
    h('p', {}, actor.names.join(', ')),
    h('p.quiet', {}, `${counted(actor.facts, 'fact')} in ${counted(actor.documents, 'document')}, ${actor.first ?? '…'} to ${actor.last ?? '…'}`),
    relationships.rows.length ? neighbourhood(id, relationships.rows, times) : null,
    relationships.rows.length ? section(catalogue.get('relationships'), relationships.rows.slice(0, ROWS), relationships.rows.length, id, times) : null,
    SECTIONS.map((name, i) => section(catalogue.get(name), answers[i].rows, answers[i].total, id, times)));
}

function section(view, rows, total, id, times) {
  return rows.length === 0 ? null : h('section', {},
    h('h2', {}, view.question, ' ', link.view(view.name, total > rows.length ? `all ${total}` : 'open', [['actor', id], ...times])),
    answerTable(view, rows, times).element);
}

/** The actor in the middle, those it deals with around it: the thicker the more deeds, green to red by the PLOVER score. */
function neighbourhood(id, rows, times) {
  const [width, height] = [760, 420];
  const most = Math.max(...rows.map((row) => row.events), 1);
  const around = rows.map((row, i) => {
    const angle = (2 * Math.PI * i) / rows.length - Math.PI / 2;
    return {
      id: row.one === id ? row.other : row.one, row,
      x: width / 2 + Math.cos(angle) * width * 0.37, y: height / 2 + Math.sin(angle) * height * 0.4,
    };
  });
  return svg('svg.graph', { viewBox: `0 0 ${width} ${height}`, role: 'img', 'aria-label': `With whom ${id} has to do` },
    around.map(({ x, y, row }) => svg(`line.${mood(row.score)}`, { x1: width / 2, y1: height / 2, x2: x, y2: y, 'stroke-width': 1 + 5 * Math.sqrt(row.events / most) },
      svg('title', {}, `${row.one} and ${row.other}: ${row.events} deeds, score ${row.score ?? 'unknown'}`))),
    around.map((other) => svg('a', { href: hash(`actor/${encodeURIComponent(other.id)}`, times) },
      svg('text', { x: other.x, y: other.y, 'text-anchor': 'middle' }, other.id))),
    svg('text.self', { x: width / 2, y: height / 2, 'text-anchor': 'middle' }, id));
}

const mood = (score) => (score === null ? 'even' : score > 0.5 ? 'friendly' : score < -0.5 ? 'hostile' : 'even');
