import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { type Database, openDatabase } from '#electron/platform/database.ts'

const folders: string[] = []
const aFile = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'))
  folders.push(folder)
  return join(folder, 'shipdesk.db')
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

const MOST = 1000
const pagesInLog = ({ reader }: Database): number =>
  reader.prepare<[], { readonly log: number }>('PRAGMA wal_checkpoint(NOOP)').get()?.log ?? 0
/** Makes the log longer by about so many pages. */
const write = (database: Database, pages: number): void => {
  const insert = database.reader.prepare<[string, string], void>(
    'INSERT OR REPLACE INTO setting VALUES (?, ?)',
  )
  database.write(() => void insert.run(`s${crypto.randomUUID()}`, JSON.stringify('x'.repeat(pages * 8192))))
}

it('is moved at once by whoever writes, where no thread is to do it', () => {
  const database = openDatabase(aFile())
  write(database, MOST + 100)
  expect(pagesInLog(database)).toBeLessThan(10)
  database.close()
})

it('is moved by a thread once nothing is written, and belongs to its file afterwards', async () => {
  const file = aFile()
  const database = openDatabase(file)
  write(database, 1)
  database.moveLogBeside()
  write(database, 2 * MOST)
  expect(pagesInLog(database)).toBeGreaterThan(2 * MOST)
  await vi.waitFor(() => expect(pagesInLog(database)).toBeLessThan(10), { timeout: 30_000, interval: 100 })
  write(database, 1)
  database.close()
  const again = openDatabase(file)
  expect(again.logSetAside).toBeUndefined()
  expect(again.findDamage()).toEqual([])
  expect(again.reader.prepare('SELECT name FROM setting').all()).toHaveLength(3)
  again.close()
})

it('is moved by whoever writes all the same, once it is far too long', () => {
  const database = openDatabase(aFile())
  write(database, 1)
  database.moveLogBeside()
  for (let times = 0; times < 9; times += 1) write(database, MOST)
  expect(pagesInLog(database)).toBeLessThan(8 * MOST)
  database.close()
})

it('can be waited for by long work while the thread moves it, so that it is never moved by whoever writes', async () => {
  const database = openDatabase(aFile())
  write(database, 1)
  database.moveLogBeside()
  for (let times = 0; times < 9; times += 1) {
    write(database, MOST)
    await database.logAtRest()
    expect(pagesInLog(database)).toBeLessThan(4 * MOST)
  }
  database.close()
})

it('is let go of by the thread before the file is closed, so that nothing is in the way of another in its place', () => {
  const file = aFile()
  const database = openDatabase(file)
  write(database, 1)
  database.moveLogBeside()
  write(database, 4 * MOST + 100)
  const long = pagesInLog(database)
  // The thread begins by writing another mark.
  while (pagesInLog(database) === long) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1)
  database.close()
  // Whoever closes it last takes it away.
  expect(existsSync(`${file}-wal`)).toBe(false)
})
