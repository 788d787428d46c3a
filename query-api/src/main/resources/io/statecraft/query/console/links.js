/** The pages of the console, as links that keep the time the analyst has set. */

import { address } from './api.js';
import { h } from './dom.js';

/** Where a page is. */
export const hash = (path, parameters = []) => `#/${address(path, parameters)}`;

export const link = {
  view: (name, text, parameters = []) => h('a', { href: hash(`view/${name}`, parameters) }, text),
  actor: (id, times) => h('a.actor', { href: hash(`actor/${encodeURIComponent(id)}`, times) }, id),
  /** @param {?string} fact the fact that the reader goes to */
  document: (id, text, fact, times) =>
    h('a', { href: hash(`document/${id}`, [...times, ...(fact ? [['fact', fact]] : [])]) }, text),
  /** Where a document was published, behind a point; nothing where that is no page of the web. */
  source: (url) => (/^https?:/.test(url ?? '') ? [' · ', h('a', { href: url, rel: 'noreferrer', target: '_blank' }, 'source')] : null),
};
