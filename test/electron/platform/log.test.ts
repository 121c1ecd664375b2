import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
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
})
