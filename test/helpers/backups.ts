import { openDataFolder } from '#electron/platform/data-folder.ts'
import { createBackup, whileAlone } from '#electron/backups/create-backup.ts'
import type { Backup } from '#shared/backups/backup.ts'
import type { TestDesk } from './open-test-desk.ts'

/** A backup of a desk, as its clock has it. */
export const backUp = ({ folder, clock }: Pick<TestDesk, 'folder' | 'clock'>): Promise<Backup> => {
  const dataFolder = openDataFolder(folder)
  const wish = {
    folder: dataFolder,
    reason: 'by_hand',
    now: clock.now().getTime(),
    program_version: '0.0.0',
    desk_name: 'Desk 1',
  } as const
  return whileAlone(dataFolder.backups, () => createBackup(wish, () => undefined))
}
