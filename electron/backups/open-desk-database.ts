import type { Clock } from '../platform/clock.ts'
import type { DataFolder } from '../platform/data-folder.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { whileNobodyOpens } from '../platform/opening-lock.ts'
import { finishSettingAside, refuseLostDatabase } from '../recovery/open-lost-desk.ts'
import { finishSalvage } from '../recovery/open-exchange.ts'
import { finishRestore } from './restore.ts'
import { waitForBackupThread } from './thread/run-backup-thread.ts'

/** What is known of a desk before its database is open. */
export type DeskOpening = {
  readonly folder: DataFolder
  readonly clock: Clock
  readonly programVersion: string
}

/** What people chose is not known yet: nothing goes for want of room. */
const WHOLE_DISK = 100

/**
 * Opens the database of a desk, once what was left half-way by going back to a backup, or by reading a damaged one into it, is done.
 * @throws DatabaseTooNew, LostDatabase; everything is as it was
 */
export const openDeskDatabase = ({ folder, ...ports }: DeskOpening): Database =>
  whileNobodyOpens(folder, () => {
    finishExchanges(folder)
    refuseLostDatabase(folder)
    return openDatabase(folder.database, folder.quarantine, () => void backUpBefore({ folder, ...ports }))
  })

const finishExchanges = (folder: DataFolder): void => {
  finishRestore(folder)
  finishSalvage(folder)
  finishSettingAside(folder)
}

/** Does what was left half-way by going back to a backup, or by reading a damaged desk into a new one, where no desk is opened. */
export const finishInterrupted = (folder: DataFolder): void =>
  whileNobodyOpens(folder, () => finishExchanges(folder))

/** What the tables of an earlier program held is kept before they are changed. @throws when it cannot be */
const backUpBefore = ({ folder, clock, programVersion }: DeskOpening) =>
  waitForBackupThread<'create'>({
    kind: 'create',
    share: WHOLE_DISK,
    wish: {
      folder,
      reason: 'migration',
      now: clock.now().getTime(),
      program_version: programVersion,
      desk_name: '',
    },
  })
