// `node ready.mjs [FILE [ARGUMENT…]]`: says what is missing, or runs the file as if it had been started itself.
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readFacts, whatIsMissing } from './what-is-missing.mjs'

const missing = whatIsMissing(readFacts())
if (missing !== undefined) {
  console.error(missing)
  process.exit(1)
}
const [node = '', , file, ...args] = process.argv
if (file !== undefined) {
  process.argv = [node, resolve(file), ...args]
  await import(pathToFileURL(resolve(file)).href)
}
