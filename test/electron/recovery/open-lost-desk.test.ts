import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { explainFailure } from '#electron/platform/startup-failure.ts'
import { aDocument, aShipmentWith, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { backUp } from '#helpers/backups.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { runDesk } from '#helpers/run-desk.ts'
import { aRequest } from '#helpers/a-request.ts'

const begun = z.object({ set_aside: z.string() })

const remove = (folder: string): void => {
  for (const end of ['', '-wal', '-shm']) rmSync(join(folder, `shipdesk.db${end}`), { force: true })
}

const ways = {
  'is gone': remove,
  'was emptied': (folder: string) => truncateSync(join(folder, 'shipdesk.db')),
  'has no tables': (folder: string) => {
    remove(folder)
    const sqlite = new SqliteDatabase(join(folder, 'shipdesk.db'))
    sqlite.exec('CREATE TABLE a (b); DROP TABLE a')
    sqlite.close()
  },
} as const

const inFolder = async (work: (folder: string) => Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'lost-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** A desk with a document, closed. @returns the names of its files */
const makeDesk = async (folder: string): Promise<readonly string[]> => {
  await using desk = openTestDesk({ folder })
  await aShipmentWith(desk, aDocument())
  return documentFilesIn(folder)
}

const everyFileIn = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('logs'))
      .map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), 'hex')]),
  )

describe.each(Object.entries(ways))(
  'a desk whose database %s while its documents are there',
  (_how, lose) => {
    it('is not opened as an empty one, and a sentence says what can be done', () =>
      inFolder(async (folder) => {
        await makeDesk(folder)
        lose(folder)
        const before = everyFileIn(folder)
        let thrown: unknown
        try {
          openTestDesk({ folder })
        } catch (error) {
          thrown = error
        }
        const sentence = explainFailure(thrown, folder)
        expect(sentence).toMatch(/missing.*Nothing was changed.*put back the last backup.*begin anew/su)
        const { code, err } = await runDesk(['--data', folder, 'call', 'shipments.counts'])
        expect({ code, err }).toEqual({ code: 2, err: `${sentence}\n` })
        expect(everyFileIn(folder)).toEqual(before)
      }))

    it('begins anew when that is asked for, and all that was there is put aside', () =>
      inFolder(async (folder) => {
        const documents = await makeDesk(folder)
        lose(folder)
        const { code, out } = await runDesk(['--data', folder, 'begin-anew'])
        expect(code).toBe(0)
        const { set_aside: aside } = begun.parse(JSON.parse(out))
        expect(aside).toContain(join(folder, 'quarantine'))
        expect(documentFilesIn(aside)).toEqual(documents)
        await using desk = openTestDesk({ folder })
        await desk.ask('shipments.create', aRequest())
        expect((await desk.ask('shipments.counts')).total).toBe(1)
        desk.restart()
        expect(documentFilesIn(aside)).toEqual(documents)
      }))
  },
)

describe('a desk', () => {
  it('of which only the log is left is not opened as an empty one, and keeps the log', () =>
    inFolder(async (folder) => {
      await using desk = openTestDesk()
      await desk.ask('shipments.create', aRequest())
      const log = readFileSync(join(desk.folder, 'shipdesk.db-wal'))
      expect(log.length).toBeGreaterThan(0)
      rmSync(join(desk.folder, 'shipdesk.db'))
      expect(() => openTestDesk({ folder: desk.folder })).toThrow(/missing/u)
      expect(readFileSync(join(desk.folder, 'shipdesk.db-wal'))).toEqual(log)
      expect(existsSync(folder)).toBe(true)
    }))

  it('that can be opened never begins anew', () =>
    inFolder(async (folder) => {
      await makeDesk(folder)
      const { code, err } = await runDesk(['--data', folder, 'begin-anew'])
      expect(code).toBe(2)
      expect(err).toContain('Nothing was changed')
      expect(existsSync(join(folder, 'quarantine'))).toBe(false)
    }))

  it('begins without a word in a folder that is new or empty, and where a first start was ended', () =>
    inFolder(async (folder) => {
      for (const data of [folder, join(folder, 'made')]) {
        const { code, err } = await runDesk(['--data', data, 'verify'])
        expect({ code, err }).toEqual({ code: 0, err: '' })
        truncateSync(join(data, 'shipdesk.db'))
        expect(await runDesk(['--data', data, 'verify'])).toMatchObject({ code: 0, err: '' })
      }
    }))
})

const headIn = (folder: string): string => join(folder, 'audit-head.json')
const traces = {
  'the end of its trail': (folder) => rmSync(join(folder, 'backups'), { recursive: true }),
  'an end of its trail that nobody can read': (folder) => writeFileSync(headIn(folder), '{'),
  'a backup': (folder) => rmSync(headIn(folder)),
  'a backup that was got ready to take its place': (folder) => {
    rmSync(headIn(folder))
    rmSync(join(folder, 'backups'), { recursive: true })
    mkdirSync(join(folder, 'restoring'))
    writeFileSync(join(folder, 'restoring', 'shipdesk.db'), 'records')
  },
} as const satisfies Readonly<Record<string, (folder: string) => void>>

describe.each(Object.entries(traces))('a desk without documents of which only %s is left', (_what, leave) => {
  it('is not opened as an empty one, and begins anew when that is asked for', () =>
    inFolder(async (folder) => {
      {
        await using desk = openTestDesk({ folder })
        await desk.ask('shipments.create', aRequest())
        await backUp(desk)
      }
      remove(folder)
      leave(folder)
      expect(() => openTestDesk({ folder })).toThrow(/missing/u)
      const backups = join(folder, 'backups')
      const before = existsSync(backups) ? everyFileIn(backups) : {}
      expect(await runDesk(['--data', folder, 'begin-anew'])).toMatchObject({ code: 0 })
      if (existsSync(backups)) expect(everyFileIn(backups)).toMatchObject(before)
      await using desk = openTestDesk({ folder })
      expect((await desk.ask('shipments.counts')).total).toBe(0)
      const { ok, parts } = await desk.ask('audit.verify')
      expect(ok).toBe(true)
      expect(parts.flatMap(({ notes }) => notes.map(({ key }) => key))).toContain('verify_note_begun_anew')
    }))
})

it('a desk that was begun anew while the program died is put aside whole at the next start', () =>
  inFolder(async (folder) => {
    const documents = await makeDesk(folder)
    const aside = join(folder, 'quarantine', 'desk')
    mkdirSync(aside, { recursive: true })
    writeFileSync(
      join(folder, 'beginning-anew.json'),
      JSON.stringify({ aside: 'desk', at: new Date().toISOString() }),
    )
    renameSync(join(folder, 'shipdesk.db'), join(aside, 'shipdesk.db'))
    await using desk = openTestDesk({ folder })
    expect((await desk.ask('shipments.counts')).total).toBe(0)
    expect(documentFilesIn(folder)).toEqual([])
    expect(documentFilesIn(aside)).toEqual(documents)
    expect(existsSync(join(folder, 'beginning-anew.json'))).toBe(false)
  }))
