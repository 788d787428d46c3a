// Opens the console of the service that standard input names in a document without a window, then goes on with an
// analyst's steps, which a test appends.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { JSDOM } from 'jsdom'

const service = readFileSync(0, 'utf8').trim()
const served = async (path) => (await fetch(`${service}/${path}`)).text()
const { window } = new JSDOM(await served(''), { url: `${service}/#/` })
const { document, location } = window
const request = fetch
Object.assign(globalThis, {
  document, location, sessionStorage: window.sessionStorage, Node: window.Node,
  addEventListener: window.addEventListener.bind(window),
  fetch: (path, options) => request(new URL(path, `${service}/`), options),
})
window.Element.prototype.scrollIntoView = () => {}

const LIMIT_MILLIS = 30_000
const PAUSE_MILLIS = 20

/** Returns when there is such an element, or such a state. */
async function until(wanted) {
  const there = typeof wanted === 'string' ? () => document.querySelector(wanted) : wanted
  for (const end = Date.now() + LIMIT_MILLIS; !there();) {
    if (Date.now() > end) {
      throw new Error(`not seen: ${wanted}; ${document.body.textContent}`)
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS))
  }
}

async function open(page, wanted) {
  location.hash = `#/${page}`
  await until(() => document.querySelector(wanted) && location.hash === `#/${page}`)
}

const text = (selector) => document.querySelector(selector)?.textContent
const count = (selector) => document.querySelectorAll(selector).length
const tell = (seen) => {
  console.log(JSON.stringify(seen))
  window.close()
}

mkdirSync('console', { recursive: true })
writeFileSync('console/package.json', '{"type":"module"}')
const files = new Set(['console.js'])
for (const file of files) {
  const module = await served(`console/${file}`)
  writeFileSync(`console/${file}`, module)
  for (const [, further] of module.matchAll(/from '\.\/([\w.]+)'/g)) {
    files.add(further)
  }
}
await import(`${process.cwd()}/console/console.js`)
