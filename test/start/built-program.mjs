// Finds the build of a program, if it is of the very sources that lie here. Plain JavaScript, as `ready.mjs` is.
import { readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/** Where the build lies, and what it has written down of each file that it was made of: see `electron.vite.config.ts`. */
const BUILDS = { 'electron/cli.ts': 'out/cli/cli.js' }
const NOTE = 'sources.txt'

/**
 * The file to run in place of a source file: its build, where there is one and nothing that it was made of was touched since.
 * @param {string} root the folder of the project
 * @param {string} file the source file
 * @returns {string} an absolute path
 */
export const programAt = (root, file) => {
  const source = resolve(file)
  const [, built] = Object.entries(BUILDS).find(([one]) => join(root, one) === source) ?? []
  return built !== undefined && isUpToDate(root, dirname(join(root, built))) ? join(root, built) : source
}

/**
 * @param {string} root
 * @param {string} folder of the build
 */
const isUpToDate = (root, folder) => {
  try {
    const lines = readFileSync(join(folder, NOTE), 'utf8').split('\n')
    return lines.every((line) => line === noteOf(root, line.split('\t')[0] ?? ''))
  } catch {
    // There is no build, or a source is gone.
    return false
  }
}

/**
 * A line on a file, which is another one whenever it was written or replaced.
 * @param {string} root
 * @param {string} path from there
 */
export const noteOf = (root, path) => {
  const { size, mtimeMs, ino } = statSync(join(root, path))
  return `${path}\t${size} ${mtimeMs} ${ino}`
}
