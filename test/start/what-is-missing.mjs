// Plain old JavaScript without any package: it has to run where the rest cannot.
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** What the program itself runs on; npm brings it along, for most computers. */
const NODE = 24
/** What npm needs to install all this. */
const OLDEST_TO_INSTALL = 20

/**
 * @typedef {object} Facts
 * @property {string} nodeVersion the Node that runs this: `v24.1.0`
 * @property {'nothing' | 'a part' | 'everything'} installed of the packages
 * @property {boolean} hasOwnNode whether the Node that npm brings is there
 */

/**
 * What a person has to do before anything here can run.
 * @param {Facts} facts
 * @returns {string | undefined} one sentence; undefined when nothing is missing
 */
export const whatIsMissing = ({ nodeVersion, installed, hasOwnNode }) => {
  const major = Number(/\d+/.exec(nodeVersion))
  if (installed !== 'everything' && major < OLDEST_TO_INSTALL)
    return `Shipdesk needs Node ${OLDEST_TO_INSTALL} or newer, and this is ${nodeVersion}: install a newer one, then run: npm ci`
  if (installed === 'nothing') return 'What Shipdesk is made of is not installed yet. Run first: npm ci'
  if (installed === 'a part')
    return 'A part of what Shipdesk is made of was left out when it was installed. Run, without --omit: npm ci'
  if (major >= NODE) return undefined
  if (hasOwnNode)
    return `Shipdesk runs on the Node ${NODE} in node_modules, and this is ${nodeVersion}: start it with npm, which finds that one.`
  return `Shipdesk needs Node ${NODE} on this kind of computer, and this is ${nodeVersion}: install Node ${NODE}, and start again.`
}

/** @returns {Facts} */
export const readFacts = () => ({
  nodeVersion: process.version,
  installed: readInstalled(),
  hasOwnNode: existsSync(inModules(process.platform === 'win32' ? '.bin/node.cmd' : '.bin/node')),
})

const inModules = (/** @type {string} */ path) =>
  fileURLToPath(new URL(`../../node_modules/${path}`, import.meta.url))

/** What npm writes down of an installation: nothing of what was left out. */
const readInstalled = () => {
  const list = inModules('.package-lock.json')
  if (!existsSync(list)) return 'nothing'
  const text = readFileSync(list, 'utf8')
  // As a property of a package itself, not of what it says of others.
  return /^ {6}"dev": true/m.test(text) && /^ {6}"optional": true/m.test(text) ? 'everything' : 'a part'
}
