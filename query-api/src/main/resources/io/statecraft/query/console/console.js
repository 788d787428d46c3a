/** The console: its address says what is asked, so that every page can be kept, sent and gone back to. */

import { actorPage } from './actor.js';
import { Refusal, ask, key, views } from './api.js';
import { counted, h, show } from './dom.js';
import { hideEvidence } from './evidence.js';
import { hash, link } from './links.js';
import { documentPage } from './reader.js';
import { viewPage } from './table.js';

const TIMES = ['validAt', 'knownAt'];
/** The questions that analysts ask first; the others stand behind them. */
const FIRST = ['relationships', 'strengths', 'timeline', 'commitment-outcomes', 'matters', 'agreements', 'position-history',
  'forecasts', 'control', 'roles', 'actors', 'documents'];
const UNAUTHORIZED = 401;

const page = document.getElementById('page');
const search = document.getElementById('search');
const time = document.getElementById('time');
const words = search.elements.q;

/** What the address says: the parts of its path, its parameters, and the two times among them. */
function asked() {
  const [path, query = ''] = location.hash.replace(/^#\/?/, '').split(/\?(.*)/s);
  const parameters = new URLSearchParams(query);
  return { path, parts: path.split('/').map(decoded), parameters, times: [...parameters].filter(([name]) => TIMES.includes(name)) };
}

/** An address that somebody has cut off is shown as it is, and nothing is found under it. */
function decoded(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

let latest = 0;

async function render() {
  const turn = ++latest;
  const { parts: [kind, id], parameters, times } = asked();
  hideEvidence();
  words.value = parameters.get('q') ?? '';
  TIMES.forEach((name) => { time.elements[name].value = parameters.get(name) ?? ''; });
  const body = h('div');
  show(page, body);
  try {
    await menu(kind === 'view' ? id : '', times);
    await pageOf(kind)(body, id, parameters, times);
  } catch (problem) {
    if (turn === latest) {
      show(body, refused(problem));
    }
  }
  document.title = `${body.querySelector('h1')?.textContent ?? 'Statecraft'} · Statecraft`;
}

function pageOf(kind) {
  return { view: viewPage, actor: (body, id, parameters, times) => actorPage(body, id, times), document: documentPage }[kind] ?? homePage;
}

async function homePage(body, id, parameters, times) {
  const catalogue = await views();
  const [documents, facts] = await Promise.all(['documents', 'facts'].map((name) => ask(name, [['total', 'true'], ['limit', '1'], ...times])));
  show(body,
    h('h1', {}, 'What is known'),
    documents.total === 0
      ? h('p', {}, 'No document has come in yet. Send some: ', h('code', {}, './statecraft ingest FILE'))
      : h('p', {}, link.view('facts', counted(facts.total, 'fact'), times), ' from ',
        link.view('documents', counted(documents.total, 'document'), times), '. Each cell leads to the sentence it came from.'),
    ordered(catalogue).map((views) => h('ul.questions', {}, views.map((view) => h('li', {}, link.view(view.name, view.question, times))))));
}

/** Those asked first, and the others. */
const ordered = (catalogue) => [
  FIRST.map((name) => catalogue.get(name)),
  [...catalogue.values()].filter((view) => !FIRST.includes(view.name)).sort((a, b) => a.name.localeCompare(b.name))];

async function menu(current, times) {
  const catalogue = await views();
  show(document.getElementById('questions'), ordered(catalogue).map((views) => h('div', {}, views.map((view) =>
    h('a', { href: hash(`view/${view.name}`, times), title: view.question, 'aria-current': view.name === current && 'page' }, view.name)))));
}

/** A clear word on what went wrong, and a way on. */
function refused(problem) {
  if (!(problem instanceof Refusal)) {
    throw problem;
  }
  const { status, allowed, field } = problem.problem;
  return h('div', {},
    h('p.problem', {}, problem.message),
    status === UNAUTHORIZED ? h('button', { type: 'button', click: askForKey }, 'Enter an API key') : null,
    allowed?.length && field !== 'view' ? h('p.quiet', {}, `Possible: ${allowed.join(', ')}`) : null);
}

function askForKey() {
  const given = prompt('API key with the role reader; it is kept until this tab closes. Empty: none.', key.get());
  if (given !== null) {
    key.set(given.trim());
    render();
  }
}

/** A day as a state of knowledge is its end. */
const instant = (text) => (/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T23:59:59.999999Z` : text);

search.addEventListener('submit', (event) => {
  event.preventDefault();
  location.hash = hash('view/search', [['q', words.value], ['mode', 'hybrid'], ...asked().times]);
});

time.addEventListener('change', () => {
  const { path, parameters } = asked();
  parameters.set('validAt', time.elements.validAt.value.trim());
  parameters.set('knownAt', instant(time.elements.knownAt.value.trim()));
  location.hash = hash(path, parameters);
});
time.addEventListener('submit', (event) => event.preventDefault());
document.getElementById('key').addEventListener('click', askForKey);
addEventListener('keydown', (event) => event.key === 'Escape' && hideEvidence());
addEventListener('hashchange', render);
render();
