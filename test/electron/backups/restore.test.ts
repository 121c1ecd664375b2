import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import SqliteDatabase from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { findBackup, listBackups } from '#electron/backups/backup-files.ts'
import { lossOf } from '#electron/backups/loss.ts'
import { restoreBackup, stageBackup } from '#electron/backups/restore.ts'
import { openDataFolder } from '#electron/platform/data-folder.ts'
import { aRequest } from '#helpers/a-request.ts'
import { backUp } from '#helpers/backups.ts'
import { aDocument, aShipmentWith, documentFilesIn, documentPath } from '#helpers/documents/on-shipments.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'
import { anOperator, saveOperators } from '#helpers/operators.ts'

const actor = 'Kim'

/** A desk with a document, a backup of it, and a shipment made since. */
const aDeskSince = async (desk: TestDesk) => {
  const before = await aShipmentWith(desk, aDocument())
  const backup = await backUp(desk)
  const since = (await desk.ask('shipments.create', aRequest())).reference
  return { before, since, backup, folder: openDataFolder(desk.folder) }
}

describe('a backup', () => {
  it('is one file with all that is in the log as well, and tells what it has', async () => {
    await using desk = openTestDesk()
    const { backup, folder } = await aDeskSince(desk)
    expect(listBackups(folder.backups)).toEqual([backup])
    expect(backup).toMatchObject({ rows: { shipments: 1, documents: 1, entries: 1 }, is_complete: true })
    expect(
      readdirSync(folder.backups)
        .filter((name) => name.startsWith(backup.name))
        .toSorted(),
    ).toEqual([`${backup.name}.db`, `${backup.name}.json`])
    expect(documentFilesIn(folder.backups)).toEqual(documentFilesIn(desk.folder))
  })

  it('does not count without its description, and what one that was ended has left goes with the next', async () => {
    await using desk = openTestDesk()
    const { backup, folder } = await aDeskSince(desk)
    rmSync(join(folder.backups, `${backup.name}.json`))
    writeFileSync(join(folder.backups, `${backup.name}.db.part`), 'half')
    expect(listBackups(folder.backups)).toEqual([])
    const next = await backUp(desk)
    expect(
      readdirSync(folder.backups)
        .filter((name) => /^\d/u.test(name))
        .toSorted(),
    ).toEqual([`${next.name}.db`, `${next.name}.json`])
  })

  it('says of itself that it is not whole once its file was cut', async () => {
    await using desk = openTestDesk()
    const { backup, folder } = await aDeskSince(desk)
    truncateSync(join(folder.backups, `${backup.name}.db`), 8192)
    expect(findBackup(folder.backups, backup.name)).toMatchObject({ is_complete: false })
  })

  it('is not made of records that are damaged, and the one before stays', async () => {
    await using desk = openTestDesk()
    const { backup, folder } = await aDeskSince(desk)
    desk.inside().close()
    const bytes = readFileSync(folder.database)
    bytes.fill(0, bytes.length - 8192 * 3)
    writeFileSync(folder.database, bytes)
    await expect(backUp(desk)).rejects.toThrow(/malformed|damaged|Tree|page/iu)
    expect(listBackups(folder.backups)).toEqual([backup])
    expect(readdirSync(folder.backups).filter((name) => name.includes('part'))).toEqual([])
    rmSync(folder.database)
    cpSync(join(folder.backups, `${backup.name}.db`), folder.database)
    desk.restart()
  })
})

describe('going back to a backup', () => {
  it('sets the present state aside whole, and brings back what was there', async () => {
    await using desk = openTestDesk()
    const { before, since, backup, folder } = await aDeskSince(desk)
    desk.inside().close()
    const present = readFileSync(folder.database)
    const aside = restoreBackup({ folder, name: backup.name, actor })
    expect(readFileSync(join(aside, 'shipdesk.db')).equals(present)).toBe(true)
    desk.restart()
    expect((await desk.ask('shipments.get', { reference: before })).reference).toBe(before)
    expect((await desk.refusal('shipments.get', { reference: since })).code).toBe('not_found')
    expect(existsSync(join(desk.folder, 'restoring'))).toBe(false)
  })

  it('is told when the desk is opened, and only then, with what is missing and where the state before lies', async () => {
    await using desk = openTestDesk()
    const { backup, folder } = await aDeskSince(desk)
    desk.inside().close()
    for (const place of [desk.folder, folder.backups]) {
      const [name = ''] = documentFilesIn(place)
      rmSync(documentPath(place, name))
    }
    const aside = restoreBackup({ folder, name: backup.name, actor })
    desk.restart()
    const { restored } = await desk.ask('backups.status')
    expect(restored).toEqual({ at: backup.at, documents_missing: 1, aside })
    desk.restart()
    expect(await desk.ask('backups.status')).not.toHaveProperty('restored')
  })

  it('counts first what would be lost', async () => {
    await using desk = openTestDesk()
    const { before, backup, folder } = await aDeskSince(desk)
    await desk.ask('shipments.cancel', { reference: before })
    await desk.ask('shipments.delete', { reference: before, reason: 'Made by mistake' })
    expect(lossOf(folder.database, backup)).toEqual({
      entries: 3,
      shipments_created: 1,
      shipments_changed: 2,
      shipments_deleted: 1,
      has_other_operators: false,
      is_same_trail: true,
      is_unreadable: false,
    })
  })

  it('says when operators, or what signs them on, are others since', async () => {
    await using desk = openTestDesk()
    const { backup, folder } = await aDeskSince(desk)
    await saveOperators(desk, anOperator('Ada', { role: 'lead' }))
    expect(lossOf(folder.database, backup)).toMatchObject({ has_other_operators: true })
  })

  it('brings back documents that were deleted since', async () => {
    await using desk = openTestDesk()
    const { before, backup, folder } = await aDeskSince(desk)
    const names = documentFilesIn(desk.folder)
    await desk.ask('shipments.cancel', { reference: before })
    await desk.ask('shipments.delete', { reference: before, reason: 'Made by mistake' })
    expect(documentFilesIn(desk.folder)).toEqual([])
    desk.inside().close()
    restoreBackup({ folder, name: backup.name, actor })
    desk.restart()
    expect(documentFilesIn(desk.folder)).toEqual(names)
  })

  it('works where the records are gone, or are none any more', async () => {
    for (const spoil of [(file: string) => rmSync(file), (file: string) => writeFileSync(file, 'none')]) {
      await using desk = openTestDesk()
      const { before, backup, folder } = await aDeskSince(desk)
      desk.inside().close()
      spoil(folder.database)
      expect(lossOf(folder.database, backup).is_unreadable).toBe(true)
      restoreBackup({ folder, name: backup.name, actor })
      desk.restart()
      expect((await desk.ask('shipments.get', { reference: before })).reference).toBe(before)
    }
  })

  it('is refused while the records are open, and leaves them as they are', async () => {
    await using desk = openTestDesk()
    const { since, backup, folder } = await aDeskSince(desk)
    expect(() => restoreBackup({ folder, name: backup.name, actor })).toThrow(/has the records open/u)
    expect([folder.quarantine, join(desk.folder, 'restoring')].filter(existsSync)).toEqual([])
    expect((await desk.ask('shipments.get', { reference: since })).reference).toBe(since)
    desk.restart()
    expect((await desk.ask('shipments.get', { reference: since })).reference).toBe(since)
  })

  it('is refused where the backup is damaged, of a newer program, or gone, before anything is touched', async () => {
    await using desk = openTestDesk()
    const { since, backup, folder } = await aDeskSince(desk)
    desk.inside().close()
    const [file, description] = ['db', 'json'].map((end) => join(folder.backups, `${backup.name}.${end}`))
    if (file === undefined || description === undefined) throw new Error('There are two.')
    const [bytes, text] = [readFileSync(file), readFileSync(description, 'utf8')]
    const restore = () => restoreBackup({ folder, name: backup.name, actor })
    const spoilt = Buffer.from(bytes)
    spoilt[20_000] = 255 - (spoilt[20_000] ?? 0)
    writeFileSync(file, spoilt)
    expect(restore).toThrow(/is damaged/u)
    truncateSync(file, 8192)
    expect(restore).toThrow(/is damaged/u)
    writeFileSync(file, bytes)
    writeFileSync(description, text.replace(/"schema": \d+/u, '"schema": 999'))
    expect(restore).toThrow(/newer version/u)
    rmSync(description)
    expect(restore).toThrow(/no such backup/u)
    desk.restart()
    expect((await desk.ask('shipments.get', { reference: since })).reference).toBe(since)
    expect(existsSync(folder.quarantine)).toBe(false)
  })

  // Each as a program that was killed there leaves it.
  const moments = {
    'right after it was planned': [],
    'once the database was set aside': [''],
    'once all records were set aside': ['-wal', '', '-shm'],
  } as const
  it.each(Object.entries(moments))(
    'is finished at the next opening when it was killed %s',
    async (_when, moved) => {
      await using desk = openTestDesk()
      const { before, backup, folder } = await aDeskSince(desk)
      const dead = ['', '-wal', '-shm'].map((end) => [end, readFileSync(`${folder.database}${end}`)] as const)
      desk.inside().close()
      for (const [end, bytes] of dead) writeFileSync(`${folder.database}${end}`, bytes)
      const { place } = stageBackup({ folder, name: backup.name, from: folder.backups })
      const { is_complete: _is, ...description } = backup
      const plan = { backup: description, place, asked_at: 0, actor, aside: 'before a restore' }
      writeFileSync(join(desk.folder, 'restoring', 'plan.json'), JSON.stringify(plan))
      const aside = join(folder.quarantine, 'before a restore')
      mkdirSync(aside, { recursive: true })
      for (const end of moved) renameSync(`${folder.database}${end}`, join(aside, `shipdesk.db${end}`))
      desk.restart()
      expect((await desk.ask('shipments.counts')).total).toBe(1)
      expect((await desk.ask('shipments.get', { reference: before })).reference).toBe(before)
      const sqlite = new SqliteDatabase(join(aside, 'shipdesk.db'))
      expect(sqlite.prepare('SELECT count(*) AS n FROM shipment').get()).toEqual({ n: 2 })
      sqlite.close()
      desk.restart()
      expect(existsSync(join(desk.folder, 'restoring'))).toBe(false)
    },
  )

  it('has done nothing when it was killed before it was planned', async () => {
    await using desk = openTestDesk()
    const { since, backup, folder } = await aDeskSince(desk)
    desk.inside().close()
    stageBackup({ folder, name: backup.name, from: folder.backups })
    desk.restart()
    expect((await desk.ask('shipments.get', { reference: since })).reference).toBe(since)
  })

  it('never meets the log of the state before', async () => {
    await using desk = openTestDesk()
    const { before, backup, folder } = await aDeskSince(desk)
    // As a program that died leaves them.
    const dead = ['', '-wal', '-shm'].map((end) => [end, readFileSync(`${folder.database}${end}`)] as const)
    desk.inside().close()
    for (const [end, bytes] of dead) writeFileSync(`${folder.database}${end}`, bytes)
    const aside = restoreBackup({ folder, name: backup.name, actor })
    expect(readFileSync(join(aside, 'shipdesk.db-wal')).equals(dead[1]?.[1] ?? Buffer.alloc(0))).toBe(true)
    desk.restart()
    expect(desk.inside().logSetAside).toBeUndefined()
    expect((await desk.ask('shipments.counts')).total).toBe(1)
    expect((await desk.ask('shipments.get', { reference: before })).reference).toBe(before)
    const sqlite = new SqliteDatabase(join(aside, 'shipdesk.db'))
    expect(sqlite.prepare('SELECT count(*) AS n FROM shipment').get()).toEqual({ n: 2 })
    sqlite.close()
  })
})
