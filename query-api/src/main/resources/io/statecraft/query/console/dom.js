/** Elements without markup in strings: what a document says is always text, never code. */

/**
 * Makes an element.
 *
 * @param {string} tag name of the element, with classes behind dots: "td.number"
 * @param {object} [attributes] attributes; functions are listeners ("click"); null and false are left out
 * @param {...(Node|string|number|null|Array)} children
 */
export function h(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  return fill(document.createElement(name), classes, attributes, children);
}

/** The same for a drawing. */
export function svg(tag, attributes = {}, ...children) {
  const [name, ...classes] = tag.split('.');
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), classes, attributes, children);
}

function fill(element, classes, attributes, children) {
  if (classes.length) {
    element.classList.add(...classes);
  }
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === 'function') {
      element.addEventListener(key, value);
    } else if (value !== null && value !== undefined && value !== false) {
      element.setAttribute(key, value === true ? '' : value);
    }
  }
  element.append(...nodes(children));
  return element;
}

/** What is absent is left out. */
const nodes = (children) => children.flat(Infinity).filter((child) => child !== null && child !== undefined)
  .map((child) => (child instanceof Node ? child : String(child)));

/** Replaces what an element shows. */
export function show(element, ...children) {
  element.replaceChildren(...nodes(children));
}

/** A number of things: "1 row", "2,000 rows". */
export const counted = (number, thing) => `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;

/** A point of time, to the second. */
export const moment = (instant) => instant.slice(0, 19).replace('T', ' ');

/** Text in which the words between <mark> and </mark> are marked, as the search tells them. */
export function marked(text) {
  return text.split(/(<mark>.*?<\/mark>)/s).map((part) => {
    const words = /^<mark>(.*)<\/mark>$/s.exec(part);
    return words ? h('mark', {}, words[1]) : part;
  });
}
