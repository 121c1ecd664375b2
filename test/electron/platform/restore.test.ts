import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  utimesSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { runDesk } from '#helpers/run-desk.ts'
import { talkToDesk } from '#helpers/talk-to-desk.ts'

const created = z.object({ reference: z.string() })
const references = z.array(created)
const verified = z.object({ parts: z.array(z.object({ part: z.string(), ok: z.boolean() })) })
type Running = ReturnType<typeof talkToDesk>

const create = async (desk: Running, many = 1): Promise<readonly string[]> => {
  const made: string[] = []
  for (let index = 0; index < many; index += 1)
    made.push(created.parse(await desk.ask('shipments.create', aRequest())).reference)
  return made
}

/** So many that the log has been moved into the database, and begun anew, more than once. */
const MANY = 150

const database = (folder: string): string => join(folder, 'shipdesk.db')
const log = (folder: string): string => `${database(folder)}-wal`

/** A copy by the means of SQLite, as `sqlite3 shipdesk.db ".backup copy.db"` makes it. */
const backUp = async (folder: string, copy: string): Promise<void> => {
  const sqlite = new SqliteDatabase(database(folder), { readonly: true })
  try {
    await sqlite.backup(copy)
  } finally {
    sqlite.close()
  }
}

const recordsIn = (folder: string): readonly string[] => {
  const sqlite = new SqliteDatabase(database(folder), { readonly: true })
  try {
    return references
      .parse(sqlite.prepare('SELECT reference FROM shipment ORDER BY id').all())
      .map(({ reference }) => reference)
  } finally {
    sqlite.close()
  }
}

const inFolders = async (work: (desk: string, beside: string) => Promise<void>): Promise<void> => {
  const outer = mkdtempSync(join(tmpdir(), 'restore-'))
  try {
    await work(join(outer, 'desk'), join(outer, 'beside'))
  } finally {
    rmSync(outer, { recursive: true })
  }
}

const setAsideIn = (folder: string): readonly string[] =>
  existsSync(join(folder, 'quarantine')) ? readdirSync(join(folder, 'quarantine')) : []

/** Starts the desk as a person does, and says what it holds and what it told on the way. */
const startAgain = async (folder: string) => {
  const { out, err } = await runDesk(['--data', folder, 'verify'])
  // That entries are missing which were there before is true of a copy that was put back past the program, and is told.
  const wrong = verified.parse(JSON.parse(out)).parts.filter(({ part, ok }) => !ok && part !== 'head')
  expect(wrong).toEqual([])
  return { told: err, records: recordsIn(folder) }
}

const putBack = {
  'copied over the old one': (copy: string, folder: string) => copyFileSync(copy, database(folder)),
  'moved over the old one': (copy: string, folder: string) => {
    copyFileSync(copy, `${copy}.again`)
    renameSync(`${copy}.again`, database(folder))
  },
  'copied over the old one with the times of then': (copy: string, folder: string) => {
    copyFileSync(copy, database(folder))
    utimesSync(database(folder), new Date('2026-01-01'), new Date('2026-01-01'))
  },
  'put where the old one was removed': (copy: string, folder: string) => {
    rmSync(database(folder))
    copyFileSync(copy, database(folder))
  },
} as const

/** How a copy is made while a desk has its first records; afterwards the desk is open in a program of its own. */
const waysToCopy = {
  'of the database while the desk was closed': async (desk: Running, folder: string, copy: string) => {
    await desk[Symbol.asyncDispose]()
    copyFileSync(database(folder), copy)
    return talkToDesk(folder)
  },
  'by SQLite while the desk was open': async (desk: Running, folder: string, copy: string) => {
    await backUp(folder, copy)
    return desk
  },
  'by SQLite after the log was begun anew': async (desk: Running, folder: string, copy: string) => {
    await create(desk, MANY)
    await backUp(folder, copy)
    return desk
  },
} as const

describe('a copy that is put back after a kill', () => {
  // Every way to copy and every way back, with a log that was begun anew since or was not.
  it.each([
    ['of the database while the desk was closed', 'copied over the old one', 1],
    ['of the database while the desk was closed', 'copied over the old one with the times of then', MANY],
    ['by SQLite while the desk was open', 'moved over the old one', 1],
    ['by SQLite while the desk was open', 'copied over the old one', MANY],
    ['by SQLite after the log was begun anew', 'put where the old one was removed', 1],
    ['by SQLite after the log was begun anew', 'copied over the old one with the times of then', MANY],
  ] as const)('made %s and %s is the desk again, %d shipments later', (copied, way, later) =>
    inFolders(async (folder, copy) => {
      const first = talkToDesk(folder)
      await create(first, 3)
      const desk = await waysToCopy[copied](first, folder, copy)
      const kept = recordsIn(folder)
      await create(desk, later)
      await desk.kill()
      putBack[way](copy, folder)
      const { records, told } = await startAgain(folder)
      expect(records).toEqual(kept)
      expect(setAsideIn(folder).map((name) => name.slice(0, 16))).toEqual(['shipdesk.db-wal '])
      expect(told).toContain('quarantine')
      expect(told).toContain('shipdesk.db-wal')
    }),
  )

  it('is told once, and the desk goes on from there', () =>
    inFolders(async (folder, copy) => {
      const desk = talkToDesk(folder)
      await create(desk, 3)
      await backUp(folder, copy)
      await create(desk)
      await desk.kill()
      putBack['copied over the old one'](copy, folder)
      expect((await startAgain(folder)).told).toContain('quarantine')
      await using again = talkToDesk(folder)
      await create(again)
      await again.kill()
      const { told, records } = await startAgain(folder)
      expect({ told, many: records.length }).toEqual({ told: '', many: 4 })
      expect(setAsideIn(folder)).toHaveLength(1)
    }))

  it('of the database file alone while the desk was open is sound, and of one moment', () =>
    inFolders(async (folder, copy) => {
      const desk = talkToDesk(folder)
      const kept = await create(desk, MANY)
      copyFileSync(database(folder), copy)
      await create(desk, MANY)
      await desk.kill()
      copyFileSync(copy, database(folder))
      const { records } = await startAgain(folder)
      expect(kept.slice(0, records.length)).toEqual(records)
    }))

  it('of the whole folder, log included, holds what was written by then', () =>
    inFolders(async (folder, copy) => {
      const desk = talkToDesk(folder)
      const kept = await create(desk, 5)
      cpSync(folder, copy, { recursive: true })
      await create(desk, MANY)
      await desk.kill()
      cpSync(copy, folder, { recursive: true })
      expect((await startAgain(folder)).records).toEqual(kept)
      expect(setAsideIn(folder)).toEqual([])
    }))

  it('of another desk is that desk', () =>
    inFolders(async (folder, other) => {
      const one = talkToDesk(other)
      const kept = await create(one, 2)
      await one[Symbol.asyncDispose]()
      const desk = talkToDesk(folder)
      await create(desk, 3)
      await desk.kill()
      copyFileSync(database(other), database(folder))
      expect((await startAgain(folder)).records).toEqual(kept)
      expect(setAsideIn(folder)).toHaveLength(1)
    }))

  it('of the desk as a killed program left it, log and all, is that desk', () =>
    inFolders(async (folder, copy) => {
      const desk = talkToDesk(folder)
      const kept = await create(desk, 4)
      await desk.kill()
      cpSync(folder, copy, { recursive: true })
      const again = talkToDesk(folder)
      await create(again, MANY)
      await again.kill()
      cpSync(copy, folder, { recursive: true })
      expect((await startAgain(folder)).records).toEqual(kept)
    }))
})

describe('a log that is not of this database', () => {
  it('but of an earlier moment is set aside', () =>
    inFolders(async (folder, copy) => {
      const desk = talkToDesk(folder)
      await create(desk, 3)
      copyFileSync(log(folder), copy)
      await create(desk, MANY)
      await desk.kill()
      copyFileSync(copy, log(folder))
      await startAgain(folder)
      expect(setAsideIn(folder)).toHaveLength(1)
    }))

  it('but of another desk is set aside', () =>
    inFolders(async (folder, other) => {
      const one = talkToDesk(other)
      await create(one, 2)
      await one.kill()
      const desk = talkToDesk(folder)
      const kept = await create(desk, 3)
      await desk[Symbol.asyncDispose]()
      copyFileSync(log(other), log(folder))
      expect((await startAgain(folder)).records).toEqual(kept)
      expect(setAsideIn(folder)).toHaveLength(1)
    }))

  it('stays where it is while another program has the desk open', () =>
    inFolders(async (folder, other) => {
      const one = talkToDesk(other)
      await create(one, 2)
      await one[Symbol.asyncDispose]()
      await using desk = talkToDesk(folder)
      await create(desk, 3)
      copyFileSync(database(other), database(folder))
      await runDesk(['--data', folder, 'call', 'desk.about'])
      expect(existsSync(log(folder))).toBe(true)
      expect(setAsideIn(folder)).toEqual([])
      await desk.kill()
    }))
})

describe('a kill', () => {
  // A first start and a later one; `npm run faults` kills at many more moments.
  it.each([0, 3, 6])('at any moment loses nothing, and sets nothing aside (%d)', (index) =>
    inFolders(async (folder) => {
      const acknowledged: string[] = []
      for (let life = 0; life < 3; life += 1) {
        const desk = talkToDesk(folder)
        const before = index === 0 ? 0 : 1
        acknowledged.push(...(await create(desk, before)))
        setTimeout(() => void desk.kill(), 3 + ((index * 37 + life * 91) % 400))
        try {
          for (;;) acknowledged.push(...(await create(desk)))
        } catch {
          // It was killed.
        }
        await desk.kill()
      }
      const { records, told } = await startAgain(folder)
      expect(records).toEqual(expect.arrayContaining(acknowledged))
      expect(records.length - acknowledged.length).toBeLessThanOrEqual(3)
      expect({ told, aside: setAsideIn(folder) }).toEqual({ told: '', aside: [] })
      await using desk = openTestDesk({ folder })
      expect(desk.inside().database.findDamage()).toEqual([])
    }),
  )
})
