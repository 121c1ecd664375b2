import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { refuse } from '#shared/api-error.ts'
import { openLog } from '#electron/platform/log.ts'

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const theWholeStory: unknown = expect.stringMatching(/outer[^]*log\.test[^]*caused by TypeError: inner/)
const now = () => new Date('2024-05-06T07:08:09Z')
const file = () => join(folder, 'logs', 'shipdesk.log')
const lines = (): unknown[] =>
  readFileSync(file(), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line): unknown => JSON.parse(line))

describe('the log', () => {
  it('writes nothing, not even a folder, before there is something to say', () => {
    openLog(folder, now)
    expect(existsSync(join(folder, 'logs'))).toBe(false)
  })

  it('keeps a bug under its id, with its stack and what caused it', () => {
    openLog(folder, now).reportBug('id-1', new Error('outer', { cause: new TypeError('inner') }))
    expect(lines()).toEqual([
      {
        at: '2024-05-06T07:08:09.000Z',
        correlation_id: 'id-1',
        bug: theWholeStory,
      },
    ])
  })

  it('keeps one line for each entry, whatever stands in it', () => {
    const log = openLog(folder, now)
    log.note('first\n{"at":"forged"}')
    log.reportBug('id-2', 'a text that was thrown')
    expect(lines()).toEqual([
      { at: '2024-05-06T07:08:09.000Z', note: 'first\n{"at":"forged"}' },
      { at: '2024-05-06T07:08:09.000Z', correlation_id: 'id-2', bug: 'thrown: string' },
    ])
  })

  it.skipIf(process.platform === 'win32')('is for its owner only', () => {
    openLog(folder, now).note('x')
    expect(statSync(file()).mode & 0o777).toBe(0o600)
    expect(statSync(join(folder, 'logs')).mode & 0o777).toBe(0o700)
  })

  it('never takes more than twice its size', () => {
    const log = openLog(folder, now)
    for (let entry = 0; entry < 400; entry += 1) log.note('x'.repeat(20_000))
    const old = join(folder, 'logs', 'shipdesk.old.log')
    expect(statSync(old).size).toBeGreaterThan(1024 * 1024)
    expect(statSync(file()).size + statSync(old).size).toBeLessThan(2 * (1024 * 1024 + 21_000))
  })

  it('cuts a bug that would not end', () => {
    openLog(folder, now).reportBug('id', new Error('x'.repeat(5_000_000)))
    expect(statSync(file()).size).toBeLessThan(25_000)
  })

  it('breaks nothing when there is nowhere to write', () => {
    writeFileSync(join(folder, 'logs'), 'a file where the folder should be')
    const log = openLog(folder, now)
    expect(() => log.note('x')).not.toThrow()
    expect(() => log.reportBug('id', new Error('x'))).not.toThrow()
    chmodSync(join(folder, 'logs'), 0o600)
  })

  const quoting = (work: () => unknown): unknown => {
    try {
      return work()
    } catch (error) {
      return error
    }
  }
  const record = '{"name":"Jane Planted","email":"jane@planted.example"'
  it.each([
    ['a reader of JSON', quoting(() => JSON.parse(record))],
    [
      'a reader of JSON, within another error',
      new Error('not read', { cause: quoting(() => JSON.parse(record)) }),
    ],
    ['a checker of shapes', quoting(() => z.enum(['a']).parse('Jane Planted'))],
    ['a checker of keys', quoting(() => z.strictObject({}).parse({ 'Jane Planted': 1 }))],
    ['the system, of a file', quoting(() => readFileSync('/nowhere/Jane Planted.csv'))],
    ['Node, of a value', quoting(() => new URL('Jane Planted'))],
    ['SQLite, of a value', quoting(() => new SqliteDatabase(':memory:').exec("SELECT 'Jane Planted"))],
    ['the program, in quotation marks', new Error('No word for "Jane Planted".')],
    ['the program, with an address', new Error('Nobody at jane@planted.example answers')],
    ['a refusal', refuse('internal_server_error', { code: 'disk_failed', property: 'Jane Planted' })],
    ['itself', Object.assign(new Error('"Jane Planted"'), { name: 'Error' })],
  ])('quotes nothing of what was said by %s', (_who, error) => {
    openLog(folder, now).reportBug('id', error)
    expect(readFileSync(file(), 'utf8')).toContain('"correlation_id":"id"')
    expect(readFileSync(file(), 'utf8')).not.toMatch(/jane|planted/iu)
  })
})
