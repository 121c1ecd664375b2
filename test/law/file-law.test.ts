import { dirname } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isStoreFile, readFiles, withoutComments } from './source-files.ts'

const MOST_LINES = 300

const program = ['shared', 'electron', 'renderer'].flatMap((folder) => readFiles(folder, '.ts', '.tsx'))
const everything = [...program, ...readFiles('renderer', '.css'), ...readFiles('test', '.ts', '.tsx')]

describe('the law of files', () => {
  it(`lets no file grow over ${MOST_LINES} lines`, () => {
    const long = everything.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
    expect(long.length).toBeGreaterThan(200)
    expect(long.filter(({ lines }) => lines > MOST_LINES)).toEqual([])
  })

  it('lets SQL stand in stores, migrations and the database itself, and nowhere else', () => {
    const mayHold = (path: string): boolean =>
      isStoreFile(path) ||
      /^electron\/platform\/(?:(?:database|database-beside|database-file|database-schema|migrate|write-ahead-log)\.ts$|migrations\/)/u.test(
        path,
      )
    const sql =
      /\b(SELECT|INSERT|UPDATE|DELETE|REPLACE)\b[^'"]*\b(FROM|INTO|SET|WHERE|VALUES)\b|\b(CREATE|DROP|ALTER) (TABLE|INDEX|TRIGGER|VIRTUAL)\b|\bPRAGMA\b|\.(prepare|pragma|exec)[(<]/u
    const holding = program
      .filter(({ text }) => sql.test(withoutComments(text).replaceAll(/\w+\.exec\(/gu, '')))
      .map(({ path }) => path)
    expect(holding.filter((path) => mayHold(path)).length).toBeGreaterThan(8)
    expect(holding.filter((path) => !mayHold(path))).toEqual([])
  })

  it('lets a test stand where what it tests stands', () => {
    const rooms = new Set(program.map(({ path }) => dirname(path)))
    const astray = ['electron', 'renderer', 'shared']
      .flatMap((room) => readFiles(`test/${room}`, '.test.ts'))
      .map(({ path }) => path)
      .filter((path) => !rooms.has(dirname(path).slice('test/'.length)))
    expect(astray).toEqual([])
  })

  // The build's reader of styles would warn of it, and each style sheet would get a copy of the other.
  it('lets no style sheet take in another: what looks alike is one component', () => {
    const taking = readFiles('renderer', '.css').filter(({ text }) => /composes:.*\bfrom\b/u.test(text))
    expect(taking.map(({ path }) => path)).toEqual([])
  })

  it('lets Electron’s raw channel be touched where frames are served and in the preload script', () => {
    const mayTouch = new Set(['electron/main.ts', 'electron/preload.ts', 'electron/trpc/ipc-handler.ts'])
    const touching = program
      .filter(({ text }) => /\bipc(Main|Renderer)\b/u.test(withoutComments(text)))
      .map(({ path }) => path)
    expect(touching).toContain('electron/preload.ts')
    expect(touching.filter((path) => !mayTouch.has(path))).toEqual([])
    // The main module hands the channel over, and does nothing with it.
    const main = program.find(({ path }) => path === 'electron/main.ts')
    expect(withoutComments(main?.text ?? '').match(/\bipcMain\b/gu)).toHaveLength(2)
    expect(main?.text).toContain('ipc: ipcMain,')
  })
})
