import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { platform, tmpdir } from 'node:os'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { openDatabase } from '#electron/platform/database.ts'
import { openDesk } from '#electron/desk.ts'
import { aRequest } from '#helpers/a-request.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'

const inFolder = async (work: (folder: string) => void | Promise<void>): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'database-'))
  try {
    await work(folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
const bytesOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => [name, readFileSync(join(folder, name)).toString('hex')]),
  )
const schemaOf = (file: string): unknown => {
  const sqlite = new SqliteDatabase(file)
  try {
    return sqlite.prepare('SELECT type, name, sql FROM sqlite_schema ORDER BY name').all()
  } finally {
    sqlite.close()
  }
}

describe('the database', () => {
  it('writes ahead, and waits for the disk at every commit, also after it has written', async () => {
    await using desk = openTestDesk()
    const expectSafe = (): void => {
      const { prepare } = desk.inside().database.reader
      expect(prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' })
      // 2 is FULL.
      expect(prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 })
    }
    expectSafe()
    const { reference } = await desk.ask('shipments.create', aRequest())
    expectSafe()
    await desk.ask('shipments.cancel', { reference })
    await desk.indexed()
    expectSafe()
    desk.restart()
    await desk.ask('shipments.create', aRequest())
    expectSafe()
  })

  it('does all of a piece of work or, when it throws, nothing', () =>
    inFolder((folder) => {
      const database = openDatabase(join(folder, 'shipdesk.db'))
      const insert = database.reader.prepare<[string], void>("INSERT INTO setting VALUES (?, '1')")
      const count = database.reader.prepare<[], { count: number }>('SELECT count(*) AS count FROM setting')
      expect(() =>
        database.write(() => {
          insert.run('a')
          insert.run('b')
          throw new Error('half-way')
        }),
      ).toThrow('half-way')
      expect(count.get()).toEqual({ count: 0 })
      database.write(() => insert.run('a'))
      expect(count.get()).toEqual({ count: 1 })
      database.close()
    }))

  it('is made from nothing, and opened again as it is', () =>
    inFolder((folder) => {
      const file = join(folder, 'shipdesk.db')
      openDatabase(file).close()
      const schema = schemaOf(file)
      expect(JSON.stringify(schema)).toContain('CREATE TABLE shipment ')
      openDatabase(file).close()
      expect(schemaOf(file)).toEqual(schema)
    }))

  it('has strict tables only, so that rows are of the types that the program trusts', async () => {
    await using desk = openTestDesk()
    const tables = desk.rows(
      "SELECT name, strict FROM pragma_table_list WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    )
    expect(tables.length).toBeGreaterThan(8)
    for (const { name, strict } of tables) expect({ name, strict }).toEqual({ name, strict: 1 })
  })

  it('is filled by the one of two programs that comes first, and opened by the other', () =>
    inFolder((folder) => {
      const file = join(folder, 'shipdesk.db')
      const [one, other] = [openDatabase(file), openDatabase(file)]
      one.close()
      other.close()
      expect(existsSync(file)).toBe(true)
    }))

  it('is left untouched when a step on the way to its newest form fails', () =>
    inFolder((folder) => {
      const file = join(folder, 'shipdesk.db')
      const foreign = new SqliteDatabase(file)
      foreign.exec('CREATE TABLE audit (mine TEXT)')
      foreign.close()
      const schema = schemaOf(file)
      expect(() => openDatabase(file)).toThrow(/audit/u)
      expect(schemaOf(file)).toEqual(schema)
    }))
})

describe('a database that a newer program wrote', () => {
  const makeNewer = (folder: string): void => {
    openDatabase(join(folder, 'shipdesk.db')).close()
    const newer = new SqliteDatabase(join(folder, 'shipdesk.db'))
    newer.pragma('user_version = 9999')
    newer.close()
  }

  it('is refused in words, and not one byte of it is changed', () =>
    inFolder((folder) => {
      makeNewer(folder)
      const before = bytesOf(folder)
      expect(() => openDesk({ folder, reportBug: () => undefined })).toThrow(
        /newer version.*Nothing was changed/u,
      )
      expect(bytesOf(folder)).toEqual(before)
    }))

  it('is refused and left as it is also when that program died and left its log', () =>
    inFolder((folder) => {
      const died = join(folder, 'died')
      mkdirSync(died)
      makeNewer(folder)
      const newer = new SqliteDatabase(join(folder, 'shipdesk.db'))
      newer.exec("INSERT INTO setting VALUES ('operator', '\"Mo\"')")
      // What lies there while it is open is what lies there when it died.
      for (const name of ['shipdesk.db', 'shipdesk.db-wal']) cpSync(join(folder, name), join(died, name))
      newer.close()
      expect(statSync(join(died, 'shipdesk.db-wal')).size).toBeGreaterThan(0)
      const before = bytesOf(died)
      expect(() => openDesk({ folder: died, reportBug: () => undefined })).toThrow(/newer version/u)
      const { 'shipdesk.db': database, 'shipdesk.db-wal': log } = bytesOf(died)
      expect({ 'shipdesk.db': database, 'shipdesk.db-wal': log }).toEqual(before)
    }))
})

describe('a database that a program left when it died', () => {
  it('is opened with everything that was committed', async () => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    await inFolder(async (folder) => {
      for (const name of ['shipdesk.db', 'shipdesk.db-wal'])
        cpSync(join(desk.folder, name), join(folder, name))
      await using recovered = openTestDesk({ folder })
      expect(await recovered.ask('shipments.get', { reference })).toMatchObject({ reference })
      expect(await recovered.ask('audit.verify')).toMatchObject({ ok: true, entries: 1 })
      expect((await recovered.ask('shipments.search', { text: reference })).items).toHaveLength(1)
    })
  })
})

describe.skipIf(platform() === 'win32')('the data folder', () => {
  const modesIn = (folder: string): Readonly<Record<string, string>> =>
    Object.fromEntries(
      readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => [
        entry.name,
        (statSync(join(entry.parentPath, entry.name)).mode & 0o777).toString(8),
      ]),
    )

  it('and all that lies in it is for its owner only', async () => {
    const before = process.umask(0)
    try {
      await inFolder(async (outer) => {
        const folder = join(outer, 'made', 'for', 'it')
        await using desk = openTestDesk({ folder })
        await desk.ask('shipments.create', aRequest())
        expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
        expect(modesIn(folder)).toEqual({
          'shipdesk.db': '600',
          'shipdesk.db-wal': '600',
          'shipdesk.db-shm': '600',
          backups: '700',
          'opening.lock': '600',
          logs: '700',
        })
        const { name } = await desk.ask('backups.create')
        expect(modesIn(join(folder, 'backups'))).toMatchObject({
          [`${name}.db`]: '600',
          [`${name}.json`]: '600',
        })
      })
    } finally {
      process.umask(before)
    }
  })

  it('is closed to others when it was open to them', () =>
    inFolder(async (folder) => {
      writeFileSync(join(folder, 'shipdesk.db'), '')
      chmodSync(folder, 0o755)
      chmodSync(join(folder, 'shipdesk.db'), 0o644)
      await using desk = openTestDesk({ folder })
      await desk.ask('shipments.create', aRequest())
      expect((statSync(folder).mode & 0o777).toString(8)).toBe('700')
      expect(modesIn(folder)['shipdesk.db']).toBe('600')
    }))
})
