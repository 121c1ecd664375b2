import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeStaged, restoreBackup, stageBackup } from '#electron/backups/restore.ts'
import { openDataFolder } from '#electron/platform/data-folder.ts'
import { aRequest } from '#helpers/a-request.ts'
import { backUp } from '#helpers/backups.ts'
import { aDocument, aShipmentWith, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const actor = 'Kim'

/** A desk with a document, a backup of it, and a shipment made since. */
const aDeskBackedUp = async (desk: TestDesk) => {
  const before = await aShipmentWith(desk, aDocument())
  const backup = await backUp(desk)
  await desk.ask('shipments.create', aRequest())
  return { before, backup, folder: openDataFolder(desk.folder) }
}

describe('going back to a backup', () => {
  it('finishes first what was planned before, also when it is refused itself', async () => {
    await using desk = openTestDesk()
    const { backup, folder } = await aDeskBackedUp(desk)
    desk.inside().close()
    const { place } = stageBackup({ folder, name: backup.name, from: folder.backups })
    const { is_complete: _is, ...description } = backup
    const plan = { backup: description, place, asked_at: 0, actor, aside: 'before a restore' }
    writeFileSync(join(desk.folder, 'restoring', 'plan.json'), JSON.stringify(plan))
    const aside = join(folder.quarantine, 'before a restore')
    mkdirSync(aside, { recursive: true })
    renameSync(folder.database, join(aside, 'shipdesk.db'))
    const file = join(folder.backups, `${backup.name}.db`)
    const spoilt = readFileSync(file)
    spoilt[20_000] = 255 - (spoilt[20_000] ?? 0)
    writeFileSync(file, spoilt)
    expect(() => restoreBackup({ folder, name: backup.name, actor })).toThrow(/is damaged/u)
    desk.restart()
    expect((await desk.ask('shipments.counts')).total).toBe(1)
    expect(existsSync(join(desk.folder, 'restoring'))).toBe(false)
  })

  it('puts into place what it has got ready, whatever else is got ready meanwhile', async () => {
    await using desk = openTestDesk()
    const { before, backup, folder } = await aDeskBackedUp(desk)
    const later = await backUp(desk)
    desk.inside().close()
    const first = stageBackup({ folder, name: backup.name, from: folder.backups })
    stageBackup({ folder, name: later.name, from: folder.backups })
    placeStaged(first, { folder, actor })
    desk.restart()
    expect((await desk.ask('shipments.counts')).total).toBe(1)
    expect((await desk.ask('shipments.get', { reference: before })).reference).toBe(before)
  })

  it('brings back documents that were deleted while it was got ready, and mends damaged ones', async () => {
    await using desk = openTestDesk()
    const { before, backup, folder } = await aDeskBackedUp(desk)
    const [name = ''] = documentFilesIn(desk.folder)
    const path = join(folder.documents, name.slice(0, 2), name)
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.alloc(bytes.length))
    const staged = stageBackup({ folder, name: backup.name, from: folder.backups })
    expect(readFileSync(path).equals(bytes)).toBe(true)
    await desk.ask('shipments.cancel', { reference: before })
    await desk.ask('shipments.delete', { reference: before, reason: 'Made by mistake' })
    desk.inside().close()
    placeStaged(staged, { folder, actor })
    expect(readFileSync(path).equals(bytes)).toBe(true)
    desk.restart()
  })

  it('says how many documents are damaged or gone, and leaves nothing where it has failed', async () => {
    await using desk = openTestDesk()
    const { backup, folder } = await aDeskBackedUp(desk)
    desk.inside().close()
    for (const documents of [folder.documents, join(folder.backups, 'documents')])
      rmSync(documents, { recursive: true })
    const staged = stageBackup({ folder, name: backup.name, from: folder.backups })
    expect(staged.documents_missing).toBe(1)
    writeFileSync(join(desk.folder, 'restoring', staged.place, 'shipdesk.db'), 'other')
    expect(() => placeStaged(staged, { folder, actor })).toThrow(/is damaged/u)
    const noRoom = () => {
      throw new Error('No room')
    }
    expect(() => stageBackup({ folder, name: backup.name, from: folder.backups }, noRoom)).toThrow('No room')
    expect([folder.quarantine, join(desk.folder, 'restoring')].filter(existsSync)).toEqual([])
    desk.restart()
    expect((await desk.ask('shipments.counts')).total).toBe(2)
  })

  it('is not undone by a salvage that was left half-way before', async () => {
    await using desk = openTestDesk()
    const { backup, folder } = await aDeskBackedUp(desk)
    desk.inside().close()
    cpSync(folder.database, join(desk.folder, 'salvaged.db'))
    restoreBackup({ folder, name: backup.name, actor })
    desk.restart()
    expect((await desk.ask('shipments.counts')).total).toBe(1)
  })
})
