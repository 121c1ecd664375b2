import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { listBackups } from '#electron/backups/backup-files.ts'
import { bytesForBackup } from '#electron/backups/room.ts'
import { performTask } from '#electron/backups/thread/perform-task.ts'
import { openDataFolder } from '#electron/platform/data-folder.ts'
import { troubleOf } from '#electron/platform/trouble.ts'
import { backUp } from '#helpers/backups.ts'
import { aDocument, aShipmentWith } from '#helpers/documents/on-shipments.ts'
import { openTestDesk, type TestDesk } from '#helpers/open-test-desk.ts'

const HOUR = 3_600_000
const MARGIN = 16 * 1024 * 1024

/** A backup on a disk that has so much free. */
const backUpWith = ({ folder, clock }: TestDesk, free: () => number): Promise<unknown> => {
  const dataFolder = openDataFolder(folder)
  return performTask(
    {
      kind: 'create',
      share: 50,
      wish: {
        folder: dataFolder,
        reason: 'hourly',
        now: clock.now().getTime(),
        program_version: '0.0.0',
        desk_name: 'Desk 1',
      },
    },
    () => undefined,
    free,
  )
}

it('a backup for which there is no room is refused as what a full disk is, before anything is begun', async () => {
  await using desk = openTestDesk()
  await aShipmentWith(desk, aDocument())
  const backups = join(desk.folder, 'backups')
  const needed = bytesForBackup(openDataFolder(desk.folder))
  const refused: unknown = await backUpWith(desk, () => needed + MARGIN - 1).catch((error: unknown) => error)
  expect(troubleOf(refused)).toBe('disk_full')
  expect(readdirSync(backups).filter((name) => !name.endsWith('.lock'))).toEqual([])
  await backUpWith(desk, () => needed + MARGIN)
  expect(listBackups(backups)).toHaveLength(1)
  // Documents that have a copy already take no further room.
  const [document] = desk.rows('SELECT size FROM document')
  const database = statSync(join(desk.folder, 'shipdesk.db')).size
  const log = join(desk.folder, 'shipdesk.db-wal')
  expect(document?.['size']).toBeGreaterThan(0)
  expect(bytesForBackup(openDataFolder(desk.folder))).toBe(
    database + (existsSync(log) ? statSync(log).size : 0),
  )
})

it('what is to be thinned out anyway goes before the backup where there is no room else', async () => {
  await using desk = openTestDesk()
  const backups = join(desk.folder, 'backups')
  const old = await backUp(desk)
  desk.clock.advance(HOUR / 60)
  await backUp(desk)
  const isThere = (): boolean => listBackups(backups).some(({ name }) => name === old.name)
  const free = vi.fn<() => number>(() => (isThere() ? 0 : Infinity))
  await backUpWith(desk, free)
  expect(free).toHaveBeenCalledTimes(2)
  expect(isThere()).toBe(false)
})
