import { mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { listBackups } from '#electron/backups/backup-files.ts'
import { aRequest } from '#helpers/a-request.ts'
import { asOfVersion } from '#helpers/as-of-version.ts'
import { backUp } from '#helpers/backups.ts'
import { aDocument, aShipmentWith, documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const HOUR = 3_600_000

const aFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'second-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}
const reasonsIn = ({ folder }: Pick<TestDesk, 'folder'>): readonly string[] =>
  listBackups(join(folder, 'backups')).map(({ reason }) => reason)

/** Does what the program does by itself, now. */
const look = (desk: TestDesk): Promise<void> => desk.inside().backups.look()

describe('a desk', () => {
  it('is backed up by hand, and tells of it', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    expect((await desk.ask('backups.status')).last).toBeUndefined()
    const backup = await desk.ask('backups.create')
    expect(backup).toMatchObject({ reason: 'by_hand', rows: { shipments: 1 }, is_complete: true })
    expect((await desk.ask('backups.list')).items).toEqual([backup])
    expect(await desk.ask('backups.status')).toMatchObject({ last: backup, is_running: false })
  })

  it('is backed up every hour when something has changed, and not when nothing has', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    await look(desk)
    desk.clock.advance(HOUR / 2)
    await desk.ask('shipments.create', aRequest())
    await look(desk)
    expect(reasonsIn(desk)).toEqual(['hourly'])
    desk.clock.advance(HOUR / 2)
    await desk.indexed()
    // Opened anew, as the indexes would be merged a moment later, which changes the file as well.
    desk.restart()
    await look(desk)
    expect(reasonsIn(desk)).toEqual(['hourly', 'hourly'])
    desk.clock.advance(2 * HOUR)
    await look(desk)
    desk.restart()
    await look(desk)
    expect(reasonsIn(desk)).toHaveLength(2)
    await desk.ask('settings.update', { desk_name: 'Packing desk 3' })
    await look(desk)
    expect(reasonsIn(desk)).toHaveLength(3)
  })

  it('goes on being backed up when the clock had jumped ahead', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    desk.clock.advance(1000 * HOUR)
    await look(desk)
    desk.clock.advance(-1000 * HOUR)
    await desk.ask('shipments.create', aRequest())
    await look(desk)
    expect(reasonsIn(desk)).toHaveLength(2)
    // And at every hour, not at every look.
    await desk.ask('shipments.create', aRequest())
    await look(desk)
    expect(reasonsIn(desk)).toHaveLength(2)
    desk.clock.advance(HOUR)
    await look(desk)
    expect(reasonsIn(desk)).toHaveLength(3)
  })

  it('is backed up at a clean end, but not when nothing has changed since', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    await desk.inside().backups.end()
    expect(reasonsIn(desk)).toEqual(['end'])
    await desk.inside().backups.end()
    desk.restart()
    await desk.inside().backups.end()
    expect(reasonsIn(desk)).toEqual(['end'])
  })

  it('is backed up before its tables are changed by a newer program', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    desk.inside().close()
    desk.tamper(asOfVersion(21))
    desk.restart()
    expect(listBackups(join(desk.folder, 'backups'))).toMatchObject([
      { reason: 'migration', schema: 21, rows: { shipments: 1 }, is_complete: true },
    ])
    desk.restart()
    expect(reasonsIn(desk)).toEqual(['migration'])
  })

  it('says why it could not be backed up, until it can be', async () => {
    await using desk = openTestDesk()
    await aShipmentWith(desk, aDocument())
    // Where the copies of documents should lie, there is a file.
    const mirror = join(desk.folder, 'backups', 'documents')
    writeFileSync(mirror, '')
    await look(desk)
    expect(reasonsIn(desk)).toEqual([])
    expect((await desk.ask('backups.status')).failure).toEqual([{ key: 'job_not_folder' }])
    rmSync(mirror)
    // Not at once, as a try may be a copy of everything, but after a while.
    await look(desk)
    expect(reasonsIn(desk)).toEqual([])
    desk.clock.advance(HOUR)
    await look(desk)
    expect(reasonsIn(desk)).toEqual(['hourly'])
    expect((await desk.ask('backups.status')).failure).toBeUndefined()
  })

  it('goes back to a backup, tells of it in its trail, and can go forth again', async () => {
    let reopened: Promise<void> | undefined
    await using desk: TestDesk = openTestDesk({
      ports: {
        reopen: (work) => {
          const go = async (): Promise<void> => {
            desk.inside().close()
            await work()
            desk.restart()
          }
          return (reopened = go())
        },
      },
    })
    const before = await aShipmentWith(desk, aDocument())
    const { name } = await desk.ask('backups.create')
    desk.clock.advance(1000)
    const since = (await desk.ask('shipments.create', aRequest())).reference
    expect(await desk.ask('backups.loss', { name })).toMatchObject({ entries: 1, shipments_created: 1 })
    desk.clock.advance(1000)
    await desk.ask('backups.restore', { name })
    await reopened
    expect((await desk.ask('shipments.get', { reference: before })).reference).toBe(before)
    expect((await desk.refusal('shipments.get', { reference: since })).code).toBe('not_found')
    expect(desk.rows("SELECT operation, reference FROM audit WHERE entity = 'desk'")).toEqual([
      { operation: 'restore_backup', reference: name },
    ])
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true })
    const [newest] = listBackups(join(desk.folder, 'backups'))
    expect(newest).toMatchObject({ reason: 'restore', rows: { shipments: 2 } })
    desk.clock.advance(1000)
    await desk.ask('backups.restore', { name: newest?.name ?? '' })
    await reopened
    expect((await desk.ask('shipments.get', { reference: since })).reference).toBe(since)
    expect(documentFilesIn(desk.folder)).toHaveLength(1)
  })

  it('without a window is gone back with by a command of its own, and says so', async () => {
    await using desk = openTestDesk()
    await desk.ask('shipments.create', aRequest())
    const { name } = await desk.ask('backups.create')
    const { details } = await desk.refusal('backups.restore', { name })
    expect(details[0]?.message).toContain('desk restore')
  })
})

describe('the second folder', () => {
  const withSecond = async (second: string): Promise<TestDesk> => {
    const desk = openTestDesk({ ports: { mayNameFiles: true } })
    await aShipmentWith(desk, aDocument())
    await desk.ask('backups.saveSettings', { disk_share: 50, second_folder: second })
    return desk
  }
  const ownIn = (second: string): string => join(second, readdirSync(second)[0] ?? '')

  it('gets every finished backup with its documents', async () => {
    const second = aFolder()
    await using desk = await withSecond(second)
    const { name } = await desk.ask('backups.create')
    await look(desk)
    expect(listBackups(ownIn(second)).map((backup) => backup.name)).toEqual([name])
    expect(documentFilesIn(ownIn(second))).toEqual(documentFilesIn(desk.folder))
    expect((await desk.ask('backups.status')).second).toMatchObject({ is_there: true })
  })

  it('gets also what was finished while it was still being brought up to date', async () => {
    const second = aFolder()
    await using desk = await withSecond(second)
    const { backups } = desk.inside()
    const first = backups.copyOn()
    const { name } = await backUp(desk)
    await Promise.all([first, backups.copyOn()])
    expect(listBackups(ownIn(second)).map((backup) => backup.name)).toEqual([name])
  })

  it('may be missing for a while, is told as missing, never made anew elsewhere, and caught up when it is back', async () => {
    const second = aFolder()
    await using desk = await withSecond(second)
    await desk.ask('backups.create')
    await look(desk)
    const [own, away] = [ownIn(second), `${aFolder()}/stick`]
    renameSync(own, away)
    desk.clock.advance(HOUR)
    await aShipmentWith(desk, aDocument())
    await desk.ask('backups.create')
    await look(desk)
    expect(readdirSync(second)).toEqual([])
    expect((await desk.ask('backups.status')).second).toEqual({ folder: second, is_there: false })
    renameSync(away, own)
    await look(desk)
    expect((await desk.ask('backups.status')).second).toMatchObject({ is_there: true })
    expect(listBackups(own)).toHaveLength(2)
  })

  it('is never one that a page names by itself, and never the data folder', async () => {
    await using desk = openTestDesk()
    const page = await desk.refusal('backups.saveSettings', { disk_share: 20, second_folder: aFolder() })
    expect(page.details).toMatchObject([{ sentence: { key: 'folder_not_chosen' } }])
    await using other = openTestDesk({ ports: { mayNameFiles: true } })
    const wish = { disk_share: 20, second_folder: other.folder }
    const { details } = await other.refusal('backups.saveSettings', wish)
    expect(details).toMatchObject([{ sentence: { key: 'folder_of_desk' } }])
  })
})
