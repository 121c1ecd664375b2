import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { systemClock } from '#electron/platform/clock.ts'
import { openDataFolder } from '#electron/platform/data-folder.ts'
import { salvageFolder } from '#electron/recovery/open-salvage.ts'
import { derivedTables } from '#electron/recovery/tables.ts'
import { seedDesk } from '#electron/seed/seed-desk.ts'
import { makeRoomForNew, putNewInPlace } from '#electron/platform/set-aside.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { runDesk } from '#helpers/run-desk.ts'
import { talkToDesk } from '#helpers/talk-to-desk.ts'
import { cutFile, flipBytes, pageOf, zeroPage } from '#helpers/damage.ts'

const ROWS = 300
const seeded = mkdtempSync(join(tmpdir(), 'seeded-'))
const folders: string[] = [seeded]
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })))

beforeAll(async () => {
  await using desk = openTestDesk({ folder: seeded })
  seedDesk(desk.inside(), { rows: ROWS, seed: 7 })
  await desk.indexed()
})

/** A copy of the seeded desk, damaged. */
const aDamagedDesk = (damage: (database: string) => void): string => {
  const folder = mkdtempSync(join(tmpdir(), 'damaged-'))
  folders.push(folder)
  copyFileSync(join(seeded, 'shipdesk.db'), join(folder, 'shipdesk.db'))
  damage(join(folder, 'shipdesk.db'))
  return folder
}

const salvaged = async (folder: string) =>
  salvageFolder(openDataFolder(folder), { clock: systemClock, actor: 'Mo' })

const rowsOf = (folder: string, table: string): readonly string[] => {
  const sqlite = new SqliteDatabase(join(folder, 'shipdesk.db'), { readonly: true })
  try {
    return sqlite
      .prepare(`SELECT * FROM "${table}"`)
      .all()
      .map((row) => JSON.stringify(row))
      .toSorted()
  } finally {
    sqlite.close()
  }
}
/** The same without the entry of the trail that tells of it. */
const takenFrom = (folder: string, table: string): readonly string[] => {
  const own = rowsOf(folder, 'audit').find((row) => row.includes('"operation":"salvage"'))
  const { sequence } = z.object({ sequence: z.int() }).parse(JSON.parse(own ?? ''))
  return rowsOf(folder, table).filter(
    (row) => !table.startsWith('audit') || !row.startsWith(`{"sequence":${sequence},`),
  )
}

const tablesIn = (folder: string): readonly string[] => {
  const sqlite = new SqliteDatabase(join(folder, 'shipdesk.db'), { readonly: true })
  const tables = sqlite
    .prepare<[], { name: string; type: string }>('SELECT name, type FROM pragma_table_list')
    .all()
  sqlite.close()
  return tables.flatMap(({ name, type }) => (type === 'table' && !name.startsWith('sqlite_') ? [name] : []))
}

describe('a desk that is read into a new one', () => {
  it('is the same, row by row in every table, when nothing is damaged', async () => {
    const folder = aDamagedDesk(() => undefined)
    const { report } = await salvaged(folder)
    expect(report).toMatchObject({ shipments: ROWS, lost: [], missing_entries: [], unknown_pages: 0 })
    const tables = tablesIn(seeded)
    expect(tables.length).toBeGreaterThan(30)
    const differing = tables.filter(
      // New texts wait until the desk is quiet.
      (table) =>
        table !== 'search_pending' && takenFrom(folder, table).join() !== rowsOf(seeded, table).join(),
    )
    expect(differing).toEqual([])
    await using desk = openTestDesk({ folder })
    const { parts } = await desk.ask('audit.verify')
    // The files of documents were not brought along.
    expect(parts.filter(({ ok }) => !ok).map(({ part }) => part)).toEqual(['documents'])
    expect([...derivedTables].filter((table) => !tables.includes(table))).toEqual([])
  })

  it.each(['shipment', 'shipment_record', 'shipment_allocation', 'audit', 'audit_detail', 'document'])(
    'loses nothing when the first page of the table %s is gone, which leads to all others',
    async (table) => {
      const folder = aDamagedDesk((file) => zeroPage(file, pageOf(file, table)))
      const { report } = await salvaged(folder)
      expect(report.shipments).toBe(ROWS)
      for (const one of [
        'shipment',
        'shipment_record',
        'shipment_allocation',
        'audit',
        'audit_detail',
        'document',
      ])
        expect(takenFrom(folder, one)).toEqual(rowsOf(seeded, one))
    },
  )

  it('loses nothing when the header of the file is gone, or its whole first page', async () => {
    for (const damage of [(file: string) => zeroPage(file, 1, 100), (file: string) => zeroPage(file, 1)]) {
      const folder = aDamagedDesk(damage)
      const { report } = await salvaged(folder)
      expect(report).toMatchObject({ shipments: ROWS, lost: [] })
      expect(rowsOf(folder, 'shipment')).toEqual(rowsOf(seeded, 'shipment'))
    }
  })

  it('loses at most what lies on a page, whichever page is gone, and names it', async () => {
    const pages = readFileSync(join(seeded, 'shipdesk.db')).length / 8192
    for (let page = 2; page <= pages; page += 61) {
      const folder = aDamagedDesk((file) => zeroPage(file, page))
      const { report } = await salvaged(folder)
      expect(report.shipments).toBeGreaterThanOrEqual(ROWS - 6)
      expect(report.shipments + report.lost.length).toBe(ROWS)
      await using desk = openTestDesk({ folder })
      expect((await desk.ask('shipments.counts')).total).toBe(report.shipments)
      expect(desk.inside().database.findDamage()).toEqual([])
    }
  }, 240_000)

  it('is read as far as it goes where the file was cut', async () => {
    const folder = aDamagedDesk((file) => cutFile(file, 0.6))
    const { report } = await salvaged(folder)
    expect(report.shipments).toBeGreaterThan(ROWS / 3)
    await using desk = openTestDesk({ folder })
    expect(desk.inside().database.findDamage()).toEqual([])
  })

  it('never ends in an error, whatever bytes are flipped', async () => {
    for (let seed = 1; seed <= 4; seed += 1) {
      const folder = aDamagedDesk((file) => flipBytes(file, { count: 60, seed }))
      const { report } = await salvaged(folder)
      expect(report.shipments).toBeGreaterThan(ROWS / 2)
      await using desk = openTestDesk({ folder })
      expect(desk.inside().database.findDamage()).toEqual([])
    }
  }, 240_000)

  it('has what was only in the log, as after a power cut', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'logged-'))
    folders.push(folder)
    const desk = talkToDesk(folder)
    await desk.ask('shipments.create', aRequest())
    await desk.ask('shipments.create', aRequest())
    await desk.kill()
    truncateSync(join(folder, 'shipdesk.db'), 8192)
    const { report } = await salvaged(folder)
    expect(report).toMatchObject({ shipments: 2, lost: [] })
  })
})

describe('the damaged desk', () => {
  it('is put aside whole, with a list of what could not be read', async () => {
    const folder = aDamagedDesk((file) => zeroPage(file, pageOf(file, 'shipment_record', 2)))
    const before = readFileSync(join(folder, 'shipdesk.db'))
    const { aside, report } = await salvaged(folder)
    expect(readFileSync(join(aside, 'shipdesk.db')).equals(before)).toBe(true)
    expect(report.lost.length).toBeGreaterThan(0)
    expect(JSON.parse(readFileSync(join(aside, 'could-not-be-read.json'), 'utf8'))).toEqual(
      JSON.parse(JSON.stringify(report)),
    )
  })

  it('is exchanged at the next start when the program died between the two', async () => {
    const folder = aDamagedDesk(() => undefined)
    const data = openDataFolder(folder)
    copyFileSync(data.database, makeRoomForNew(data))
    const elsewhere = join(folder, 'nowhere')
    expect(() => putNewInPlace(data, elsewhere)).toThrow(/ENOENT/u)
    expect(existsSync(join(folder, 'salvaged.db'))).toBe(true)
    await using desk = openTestDesk({ folder })
    expect((await desk.ask('shipments.counts')).total).toBe(ROWS)
    expect(existsSync(join(folder, 'salvaged.db'))).toBe(false)
    const [aside = ''] = readdirSync(data.quarantine)
    expect(readdirSync(join(data.quarantine, aside))).toContain('shipdesk.db')
  })
})

describe('desk salvage', () => {
  it('says what it would do, and does it when that is wanted', async () => {
    const folder = aDamagedDesk((file) => zeroPage(file, 1, 100))
    const asked = await runDesk(['--data', folder, 'verify'])
    expect(asked.err).toMatch(/damaged.*desk salvage/su)
    const told = await runDesk(['--data', folder, 'salvage'])
    expect(told).toMatchObject({ code: 1, err: '' })
    expect(told.out).toMatch(/would be put into a new desk/u)
    expect(existsSync(join(folder, 'quarantine'))).toBe(false)
    const done = await runDesk(['--data', folder, 'salvage', '--yes'])
    expect(done).toMatchObject({ code: 0, err: '' })
    expect(JSON.parse(done.out)).toMatchObject({ shipments: ROWS, lost: 0 })
  })

  it('puts the records and their log aside exactly as they were', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'as-it-was-'))
    folders.push(folder)
    const desk = talkToDesk(folder)
    await desk.ask('shipments.create', aRequest())
    await desk.kill()
    const names = ['shipdesk.db', 'shipdesk.db-wal']
    const before = names.map((name) => readFileSync(join(folder, name)))
    expect(before[1]?.length).toBeGreaterThan(0)
    const { out } = await runDesk(['--data', folder, 'salvage', '--yes'])
    const { set_aside: aside, shipments } = z
      .looseObject({ set_aside: z.string(), shipments: z.int() })
      .parse(JSON.parse(out))
    expect(shipments).toBe(1)
    expect(
      names.map((name, at) => readFileSync(join(aside, name)).equals(before[at] ?? Buffer.of())),
    ).toEqual([true, true])
    expect(readdirSync(folder).filter((name) => name.includes('looked-at'))).toEqual([])
  })

  it('leaves a desk alone that another program has open', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'open-'))
    folders.push(folder)
    const desk = talkToDesk(folder)
    await desk.ask('shipments.create', aRequest())
    const { code, err } = await runDesk(['--data', folder, 'salvage', '--yes'])
    expect(code).toBe(2)
    expect(err).toMatch(/open in another program/u)
    await desk.kill()
    mkdirSync(folder, { recursive: true })
  })
})
