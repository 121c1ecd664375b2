import type { DataFolder } from '../platform/data-folder.ts'
import { type Database, openDatabase } from '../platform/database.ts'
import { refuseLostDatabase } from '../platform/lost-database.ts'
import { finishSalvage } from '../recovery/open-exchange.ts'
import { finishRestore, whileNobodyOpens } from './restore.ts'

/**
 * Opens the database of a desk, once what was left half-way by going back to a backup, or by reading a damaged one into it, is done.
 * @throws DatabaseTooNew, LostDatabase; everything is as it was
 */
export const openDeskDatabase = (folder: DataFolder): Database =>
  whileNobodyOpens(folder, () => {
    finishRestore(folder)
    finishSalvage(folder)
    refuseLostDatabase(folder)
    return openDatabase(folder.database, folder.quarantine)
  })
