import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { hashOfFile, writeDescription } from '#electron/backups/backup-files.ts'
import { restoreBackup } from '#electron/backups/restore.ts'
import { openDataFolder } from '#electron/platform/data-folder.ts'
import { migrate } from '#electron/platform/migrate.ts'
import { migrations } from '#electron/platform/migrations/index.ts'
import { type BackupDescription, backupDescription } from '#shared/backups/backup.ts'
import { aRequest } from '#helpers/a-request.ts'
import { asOfVersion } from '#helpers/as-of-version.ts'
import { backUp } from '#helpers/backups.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const actor = 'Kim'
/** The oldest tables that a desk of today can be brought back to. */
const OLDEST = 10

/** Does something to the database of a backup, whose description is that of the changed one. */
const changeBackup = (
  { folder }: Pick<TestDesk, 'folder'>,
  work: (path: string) => void,
  said: Partial<BackupDescription> = {},
): string => {
  const backups = join(folder, 'backups')
  const file = readdirSync(backups).find((name) => /^\d.*\.json$/u.test(name)) ?? ''
  const described = backupDescription.parse(JSON.parse(readFileSync(join(backups, file), 'utf8')))
  const path = join(backups, `${described.name}.db`)
  work(path)
  const sha256 = hashOfFile(path, () => undefined)
  writeDescription(backups, { ...described, ...said, sha256, bytes: statSync(path).size })
  return described.name
}

const running =
  (sql: string) =>
  (path: string): void => {
    const sqlite = new SqliteDatabase(path)
    sqlite.exec(sql)
    sqlite.close()
  }
const anew =
  (sql: string) =>
  (path: string): void => {
    rmSync(path)
    running(sql)(path)
  }
/** An empty desk of an earlier program. */
const newOfVersion =
  (version: number) =>
  (path: string): void => {
    rmSync(path)
    const sqlite = new SqliteDatabase(path)
    migrate(sqlite, version)
    sqlite.close()
  }
const nothing = { shipments: 0, documents: 0, entries: 0 }

describe('a backup that is not what it says', () => {
  type Case = {
    readonly what: string
    readonly says: RegExp
    readonly change: (path: string) => void
    readonly said?: Partial<BackupDescription>
  }
  const trigger = 'CREATE TRIGGER other AFTER INSERT ON audit BEGIN DELETE FROM operator; END'
  const foreign = /never makes/u
  const damaged = /is damaged/u
  const untouched = (): void => undefined
  const before = migrations.length - 1
  const head = { entries: 1, hash: 'a'.repeat(64), at: '2026-11-20T10:00:00.000Z' }
  const cases: readonly Case[] = [
    { what: 'has a trigger of somebody else', says: foreign, change: running(trigger) },
    { what: 'has a view of somebody else', says: foreign, change: running('CREATE VIEW other AS SELECT 1') },
    { what: 'has a table of somebody else', says: foreign, change: running('CREATE TABLE other (one TEXT)') },
    {
      what: 'lacks what guards the trail',
      says: foreign,
      change: running('DROP TRIGGER audit_is_not_deleted'),
    },
    { what: 'lacks a table', says: foreign, change: running('DROP TABLE operator_badge') },
    {
      what: 'says that it is of an earlier program, which had less',
      says: foreign,
      change: running(`PRAGMA user_version = ${before}`),
      said: { schema: before },
    },
    {
      what: 'is a database of another program',
      says: foreign,
      change: anew('CREATE TABLE a (b); PRAGMA user_version = 3'),
    },
    { what: 'is a database with nothing in it', says: foreign, change: anew('VACUUM') },
    {
      what: 'is no database',
      says: foreign,
      change: (path) => writeFileSync(path, 'a text'.repeat(5000)),
    },
    {
      what: 'has other rows',
      says: damaged,
      change: untouched,
      said: { rows: { shipments: 2, documents: 0, entries: 1 } },
    },
    { what: 'ends elsewhere', says: damaged, change: untouched, said: { head } },
    { what: 'is of other tables', says: damaged, change: untouched, said: { schema: before } },
  ]
  it.each(cases)('is refused before anything is touched: it $what', async ({ says, change, said }) => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    await backUp(desk)
    const name = changeBackup(desk, change, said)
    desk.inside().close()
    const folder = openDataFolder(desk.folder)
    const records = readFileSync(folder.database)
    expect(() => restoreBackup({ folder, name, actor })).toThrow(says)
    expect(readFileSync(folder.database).equals(records)).toBe(true)
    expect(readdirSync(desk.folder)).not.toContain('restoring')
    desk.restart()
    expect((await desk.ask('shipments.get', { reference })).reference).toBe(reference)
  })
})

describe('a backup of an earlier program', () => {
  const versions = migrations.map((_step, index) => index + 1)

  it.each(versions)('is gone back to, with tables of version %i', async (version) => {
    await using desk = openTestDesk()
    const { reference } = await desk.ask('shipments.create', aRequest())
    desk.inside().close()
    const folder = openDataFolder(desk.folder)
    if (version >= OLDEST) desk.tamper(asOfVersion(version))
    await backUp(desk)
    const isFilled = version >= OLDEST
    const name = changeBackup(desk, isFilled ? () => undefined : newOfVersion(version), {
      schema: version,
      ...(!isFilled && { rows: nothing }),
    })
    if (!isFilled) forgetHead(folder.backups, name)
    restoreBackup({ folder, name, actor })
    desk.restart()
    expect((await desk.ask('shipments.counts')).total).toBe(isFilled ? 1 : 0)
    const { parts } = await desk.ask('audit.verify')
    expect(parts.find(({ part }) => part === 'database')?.findings).toEqual([])
    if (isFilled) expect((await desk.ask('shipments.get', { reference })).reference).toBe(reference)
  })
})

/** In a desk with nothing in it, the trail has no end yet. */
const forgetHead = (backups: string, name: string): void => {
  const path = join(backups, `${name}.json`)
  const { head: _head, ...described } = backupDescription.parse(JSON.parse(readFileSync(path, 'utf8')))
  writeDescription(backups, described)
}
