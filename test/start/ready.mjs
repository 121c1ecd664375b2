// `node ready.mjs [FILE [ARGUMENT…]]`: says what is missing, or runs the file as if it had been started itself; its build,
// where there is one of these very sources.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { programAt } from './built-program.mjs'
import { readFacts, whatIsMissing } from './what-is-missing.mjs'

const missing = whatIsMissing(readFacts())
if (missing !== undefined) {
  console.error(missing)
  process.exit(1)
}
const [node = '', , file, ...args] = process.argv
if (file !== undefined) {
  const program = programAt(join(import.meta.dirname, '../..'), file)
  process.argv = [node, program, ...args]
  await import(pathToFileURL(program).href)
}
