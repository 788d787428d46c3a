/** Questions to the query API, on both time axes of the page. */

const KEY = 'statecraft.key';

/** A refusal, as RFC 9457 problem details. */
export class Refusal extends Error {
  constructor(problem) {
    super(problem.detail || problem.title || 'The service does not answer.');
    this.problem = problem;
  }
}

/** The API key of this tab; it is forgotten with it. */
export const key = {
  get: () => sessionStorage.getItem(KEY) || '',
  set: (value) => (value ? sessionStorage.setItem(KEY, value) : sessionStorage.removeItem(KEY)),
};

/** Path and parameters as one address; empty values are left out. The path may have parameters already. */
export function address(path, parameters) {
  const query = new URLSearchParams([...parameters].filter(([, value]) => value !== ''));
  return query.size ? `${path}${path.includes('?') ? '&' : '?'}${query}` : path;
}

/** The answer to a GET, as JSON. A path may bring its own parameters, as the links of answers do. */
export async function ask(path, parameters = []) {
  return (await get(address(path, parameters), 'application/json')).json();
}

/** Saves the whole answer in another format as a file. */
export async function download(path, mediaType, name) {
  const file = URL.createObjectURL(await (await get(path, mediaType)).blob());
  const link = Object.assign(document.createElement('a'), { href: file, download: name });
  link.click();
  URL.revokeObjectURL(file);
}

async function get(path, mediaType) {
  const headers = { Accept: mediaType };
  if (key.get()) {
    headers.Authorization = `Bearer ${key.get()}`;
  }
  let answer;
  try {
    answer = await fetch(path.replace(/^\//, ''), { headers });
  } catch {
    throw new Refusal({ title: 'The service cannot be reached.', status: 0 });
  }
  if (!answer.ok) {
    throw new Refusal(await answer.json().catch(() => ({ status: answer.status })));
  }
  return answer;
}

let catalogue;

/** All views by name: question, columns, filters. */
export async function views() {
  catalogue ??= ask('views').then((answer) => new Map(answer.views.map((view) => [view.name, view])));
  try {
    return await catalogue;
  } catch (refusal) {
    catalogue = undefined;
    throw refusal;
  }
}
